package org.kithmap.insight;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.ExplainPlan;
import org.kithmap.graph.Graph;
import org.kithmap.map.MapStore;
import org.kithmap.map.SharingRestrictions;
import org.kithmap.map.Tie;
import org.kithmap.testing.MapSketch;
import org.kithmap.testing.TestGraph;

/// Every insight there is, against the answers written down for it.
class InsightExamplesTest {

    private static final List<String> EVERY_INSIGHT_HAS =
            List.of("sample noor", "sample eli", "nobody is on the map");

    private static final CypherFile STORE_AGAIN =
            new CypherFile(
                    "test",
                    "MATCH (a:Alter {id: $a}), (b:Alter {id: $b}) CREATE (b)-[:KNOWS]->(a)");

    private static final CypherFile DATA_KEY = CypherFile.load("map/data-key.cypher");

    private static final ExplainPlan EXPLAINED = new ExplainPlan();

    private final Graph graph = TestGraph.graph();
    private final MapStore maps = TestGraph.maps();
    private final Insights insights = new Insights(graph, maps);
    private final String account = TestGraph.account();

    @AfterAll
    static void close() {
        EXPLAINED.close();
    }

    @TestFactory
    Stream<DynamicNode> insight() {
        return insights.catalogue().stream()
                .map(insight -> dynamicContainer(insight.key(), tests(insight)));
    }

    private Stream<DynamicTest> tests(Insight insight) {
        List<Example> examples = InsightExamples.of(insight.key());
        return Stream.concat(
                Stream.of(
                        dynamicTest(
                                "reads only",
                                () ->
                                        assertThat(
                                                        EXPLAINED.readsOnly(
                                                                insight.query(),
                                                                Map.of("ego", "x")))
                                                .isTrue()),
                        dynamicTest("says nothing of an empty map", () -> checkAwaits(insight)),
                        dynamicTest(
                                "has the examples that all have",
                                () ->
                                        assertThat(examples)
                                                .extracting(Example::title)
                                                .doesNotHaveDuplicates()
                                                .containsAll(EVERY_INSIGHT_HAS))),
                examples.stream()
                        .map(example ->
                                dynamicTest(example.title(), () -> check(insight, example))));
    }

    private void check(Insight insight, Example example) {
        assertThat(InsightExamples.written(insight, answer(insight, example.sketch())))
                .isEqualTo(example.answer());
    }

    private void checkAwaits(Insight insight) {
        assertThat(
                        insights.ofSharedPart(
                                account, MapSketch.of("").map(), SharingRestrictions.NOTHING))
                .filteredOn(result -> result.key().equals(insight.key()))
                .singleElement()
                .extracting(InsightResult::awaits, as(InstanceOfAssertFactories.LIST))
                .contains(insight.needs().getFirst().noted());
    }

    private InsightResult answer(Insight insight, MapSketch mapSketch) {
        maps.create(account, mapSketch.map());
        for (Tie tie : mapSketch.twice()) {
            graph.write(STORE_AGAIN, Map.of("a", tie.a(), "b", tie.b()));
        }
        Map<String, @Nullable Object> ego = Map.of("ego", mapSketch.map().id());
        return InsightResult.of(
                insight,
                graph.read(insight.cypher(), ego),
                maps.cipher(mapSketch.map().id(), graph.read(DATA_KEY, ego).getFirst()));
    }

    @Test
    void noAnswerIsMixedUpWithThatOfAnotherMap() {
        MapSketch one = MapSketch.of("Ann > me: practical living");
        MapSketch other = MapSketch.of("Bo > me: practical work");
        maps.create(account, one.map());
        maps.create(account, other.map());
        List<String> ofOne = one.map().alters().stream().map(alter -> alter.id()).toList();
        assertThat(insights.forAccount(account, one.map().id()))
                .allSatisfy(insightResult -> assertThat(ofOne).containsAll(insightResult.alters()));
    }
}
