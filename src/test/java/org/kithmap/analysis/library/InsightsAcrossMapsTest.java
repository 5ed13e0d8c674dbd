package org.kithmap.analysis.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.insight.Insight;
import org.kithmap.insight.Insights;
import org.kithmap.querypolicy.QueryPolicy;
import org.kithmap.testing.TestGraph;

/// Each insight of the library can be asked where small counts are not told, of all maps at once,
/// with how many maps stand behind it.
class InsightsAcrossMapsTest {

    private static final CypherFile EGOS =
            new CypherFile("test", "MATCH (e:Ego) RETURN e.id AS id");

    private static List<Insight> catalogue() {
        List<Insight> all = new Insights(TestGraph.graph(), TestGraph.maps()).catalogue();
        List<Insight> askable = InsightAcrossMaps.askable(all);
        assertThat(askable).hasSizeGreaterThan(all.size() - 3);
        return askable;
    }

    static Stream<Insight> insights() {
        return catalogue().stream();
    }

    @ParameterizedTest
    @MethodSource("insights")
    void anInsightOfAllMapsPassesAtBothLevels(Insight insight) {
        String text = InsightAcrossMaps.of(insight).text();
        QueryPolicy queryPolicy = new QueryPolicy(5);
        assertThat(queryPolicy.refusals(text)).isEmpty();
        assertThat(queryPolicy.checkGroups(text).columns()).isNotEmpty();
    }

    /// Put together here from what the insight answers of each map of the made practice.
    @Test
    void anInsightAcrossMapsCombinesItsAnswersOfEachMap() {
        SyntheticPractice.asked(transaction -> {
            for (Insight insight : catalogue()) {
                Map<String, Double> expected = expected(transaction, insight);
                InsightAcrossMaps across = InsightAcrossMaps.of(insight);
                Row row =
                        transaction.run(new CypherFile("test", across.text()), Map.of()).getFirst();
                assertThat(row.columns().keySet())
                        .containsExactlyElementsOf(
                                across.columns().stream().map(QueryColumn::name).toList());
                row.columns()
                        .forEach((name, value) -> {
                            if (value instanceof Number number) {
                                assertThat(number.doubleValue())
                                        .as(insight.key() + "." + name)
                                        .isCloseTo(expected.getOrDefault(name, -1.0), within(1e-9));
                            } else {
                                assertThat(expected.get(name))
                                        .as(insight.key() + "." + name)
                                        .isNull();
                            }
                        });
            }
            return true;
        });
    }

    private static Map<String, Double> expected(Graph.Transaction transaction, Insight insight) {
        List<Row> maps = transaction.run(EGOS, Map.of());
        Map<String, List<Double>> values = new LinkedHashMap<>();
        int found = 0;
        for (Row map : maps) {
            for (Row row :
                    transaction.run(
                            new CypherFile("test", insight.query()),
                            Map.of("ego", map.string("id")))) {
                found++;
                add(values, "alters", row.strings("alters").size());
                add(values, "domains", row.strings("domains").size());
                row.map("values")
                        .forEach((name, value) -> {
                            if (value instanceof Number number) {
                                add(values, name, number.doubleValue());
                            }
                        });
            }
        }
        Map<String, Double> expected = new LinkedHashMap<>();
        values.forEach((name, all) ->
                expected.put(
                        name, all.stream().mapToDouble(Double::doubleValue).average().orElse(-1)));
        expected.put("maps", (double) maps.size());
        expected.put("found", (double) found);
        return expected;
    }

    private static void add(Map<String, List<Double>> values, String name, double value) {
        values.computeIfAbsent(name, unknown -> new ArrayList<>()).add(value);
    }
}
