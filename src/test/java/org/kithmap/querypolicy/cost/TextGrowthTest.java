package org.kithmap.querypolicy.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.graph.CypherFile;
import org.kithmap.querypolicy.QueryPolicy;
import org.kithmap.querypolicy.syntax.AllowedFunctions;
import org.kithmap.testing.TestGraph;

/// Texts that the database makes are never longer than the query policy assumes.
class TextGrowthTest {

    /// Those of which the most characters come: a ligature that is a sentence, letters with marks,
    /// and what has a longer capital or small letter.
    private static final List<String> TEXTS =
            List.of(
                    "\uFDFA",
                    "\u0390",
                    "\u0130",
                    "\u1F82",
                    "\uFB03",
                    "\u1D160",
                    "\uD834\uDD60",
                    "a");

    private static final int TIMES = 100;

    static Stream<String> functions() {
        return AllowedFunctions.names().stream()
                .filter(name ->
                        Stream.of("lower", "upper", "trim", "reverse", "tostring", "tail")
                                .anyMatch(part -> name.toLowerCase(Locale.ROOT).contains(part)))
                .filter(name -> !name.contains("List") && !name.equals("tail"));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aTextStaysWithinItsEstimatedLength(String function) {
        for (String text : TEXTS) {
            String whole = text.repeat(TIMES);
            double taken =
                    FunctionSizeRules.of(
                                    function.toLowerCase(Locale.ROOT),
                                    List.of(SizeBound.text(whole.length())))
                            .all();
            assertThat(length(function + "($text)", whole))
                    .as(text)
                    .isLessThanOrEqualTo((long) taken);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NFC", "NFD", "NFKC", "NFKD"})
    void aNormalizedTextStaysWithinItsEstimatedLength(String form) {
        for (String text : TEXTS) {
            String whole = text.repeat(TIMES);
            assertThat(length("normalize($text, %s)".formatted(form), whole))
                    .as(text)
                    .isLessThanOrEqualTo((long) FunctionSizeRules.NORMALIZED * whole.length());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2345678901234567e-300",
                "-9223372036854775807",
                "datetime('2026-03-01T00:00:00.123456789[America/Argentina/ComodRivadavia]')",
                "duration({months: 123456789, days: 123456789, seconds: 1234567890, nanoseconds: 123456789})"
            })
    void aNumberOrAPointInTimeStaysWithinItsEstimatedLength(String value) {
        double taken = FunctionSizeRules.of("tostring", List.of(SizeBound.SCALAR)).all();
        assertThat(length("toString(%s)".formatted(value), "")).isLessThanOrEqualTo((long) taken);
    }

    @Test
    void aTextThatWouldGrowTooLargeIsRefused() {
        String ligature = "\uFDFA".repeat(500);
        String query =
                "WITH replace('%1$s', '%2$s', '%1$s%1$s') AS t RETURN size(normalize(t, NFKD)) AS n"
                        .formatted(ligature, "\uFDFA");
        assertThat(new QueryPolicy().refusals(query))
                .extracting(violation -> violation.why().code())
                .containsExactly("grows");
    }

    private static long length(String expression, String text) {
        return TestGraph.graph()
                .read(
                        new CypherFile("test", "RETURN size(%s) AS n".formatted(expression)),
                        Map.of("text", text))
                .getFirst()
                .number("n");
    }
}
