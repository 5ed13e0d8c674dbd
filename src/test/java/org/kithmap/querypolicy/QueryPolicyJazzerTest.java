package org.kithmap.querypolicy;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.graph.CypherFile;
import org.kithmap.querypolicy.syntax.QueryRejected;
import org.kithmap.querypolicy.syntax.Violation;

/// Whatever text an analyst sends, it passes or is refused with a place in it: the parser never
/// brings anything else about. Jazzer changes queries by which rules they reach.
class QueryPolicyJazzerTest {

    private static final QueryPolicy POLICY = new QueryPolicy();

    static Stream<byte[]> queries() {
        return CypherFile.folder("insights").stream()
                .map(CypherFile::text)
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("queries")
    @DictionaryEntries({
        "MATCH ",
        "(n:Ego)",
        "-[:KNOWS*1..3]->",
        "WHERE ",
        "WITH ",
        "RETURN ",
        "UNION ",
        "CALL {",
        "LOAD CSV FROM ",
        "USE ",
        "SHOW ",
        "FOREACH (",
        "SHORTEST 1 ",
        "range(0, 10)",
        "reduce(",
        "any(x IN ",
        "EXISTS {",
        "$p",
        "=~ '",
        "u0027",
        "/*",
        "//",
        "`",
        "NOT NOT ",
        "((((",
        "{1,}"
    })
    @FuzzTest(maxDuration = "10s")
    void aTextPassesOrIsRefusedAtAPlaceInIt(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            assertThat(POLICY.check(text).text()).isNotNull();
        } catch (QueryRejected queryRejected) {
            Violation violation = queryRejected.refusal();
            assertThat(violation.why().code()).isNotBlank();
            assertThat(violation.from()).isBetween(0, text.length());
            assertThat(violation.to()).isBetween(violation.from(), text.length());
        }
    }
}
