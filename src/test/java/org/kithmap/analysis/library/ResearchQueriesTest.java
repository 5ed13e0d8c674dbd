package org.kithmap.analysis.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Row;

/// Every query for research, against what was counted by hand on the made practice: a table in
/// `src/test/resources/research/answers/<key>.txt`, with its columns first. A decimal has four
/// digits, and what is undefined is a hyphen.
class ResearchQueriesTest {

    @TestFactory
    Stream<DynamicTest> query() {
        List<ResearchQuery> queries = ResearchQuery.all();
        assertThat(queries).hasSizeGreaterThan(30);
        Map<ResearchQuery, List<Row>> answers =
                SyntheticPractice.asked(transaction -> {
                    Map<ResearchQuery, List<Row>> rows = new LinkedHashMap<>();
                    for (ResearchQuery query : queries) {
                        rows.put(
                                query,
                                transaction.run(
                                        new CypherFile("test", query.text()),
                                        DefaultParameters.of(query).parameters()));
                    }
                    return rows;
                });
        return answers.entrySet().stream()
                .map(answer ->
                        dynamicTest(
                                answer.getKey().key(),
                                () -> check(answer.getKey(), answer.getValue())));
    }

    private static void check(ResearchQuery query, List<Row> rows) {
        assertThat(written(query, rows))
                .isEqualTo(SyntheticPractice.text("answers/" + query.key()).strip());
    }

    private static String written(ResearchQuery query, List<Row> rows) {
        Stream<String> columns =
                Stream.of(
                        query.columns().stream()
                                .map(QueryColumn::name)
                                .collect(Collectors.joining(" | ")));
        Stream<String> lines =
                rows.stream()
                        .map(row -> {
                            assertThat(row.columns().keySet())
                                    .containsExactlyElementsOf(
                                            query.columns().stream()
                                                    .map(QueryColumn::name)
                                                    .toList());
                            return row.columns().values().stream()
                                    .map(ResearchQueriesTest::written)
                                    .collect(Collectors.joining(" | "));
                        });
        return Stream.concat(columns, lines).collect(Collectors.joining("\n"));
    }

    private static String written(@Nullable Object cell) {
        return switch (cell) {
            case null -> "-";
            case Double number -> String.format(Locale.ROOT, "%.4f", number);
            default -> cell.toString();
        };
    }
}
