package org.kithmap.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterKind;
import org.kithmap.map.SupportMap;
import org.kithmap.map.Tie;
import org.kithmap.testing.Samples;
import org.kithmap.testing.TestGraph;

/// The measures of structure and the cut alters, against an independent calculation on networks of
/// many shapes.
class StructureAgreesTest {

    private final Insights insights = new Insights(TestGraph.graph(), TestGraph.maps());
    private final String account = TestGraph.account();

    @ParameterizedTest(name = "{0} alters in {1} groups, density {2} inside and {3} between")
    @CsvSource({
        "6, 1, 0.5, 0", "7, 1, 0.3, 0", "10, 2, 0.6, 0.1", "12, 1, 0.15, 0", "15, 3, 0.9, 0.03",
                "20, 1, 0.1, 0",
        "24, 4, 0.5, 0.02", "30, 1, 0.05, 0", "45, 5, 0.5, 0.01", "45, 1, 0.25, 0", "45, 1, 1, 0",
                "60, 6, 0.4, 0.01",
    })
    void measuresOfGeneratedNetworksFollowTheirDefinitions(
            int size, int groups, double inside, double between) {
        for (long seed = 1; seed <= 5; seed++) {
            assertAgrees(network(new Random(seed), size, groups, inside, between));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"noor", "eli"})
    void measuresOfTheSamplesFollowTheirDefinitions(String sample) {
        assertAgrees(Samples.map(sample));
    }

    private void assertAgrees(SupportMap map) {
        TestGraph.maps().create(account, map);
        List<InsightResult> answers = insights.forAccount(account, map.id());
        assertThat(answer(answers, "connectors").alters())
                .isEqualTo(StructureMeasures.cutAlters(map));
        Map<String, @Nullable Object> structure = answer(answers, "structure").values();
        StructureMeasures.of(map)
                .forEach((name, expected) -> {
                    if (structure.get(name) instanceof Number actual && expected != null) {
                        assertThat(actual.doubleValue())
                                .as(name)
                                .isCloseTo(expected.doubleValue(), within(1e-9));
                    } else {
                        assertThat(structure.get(name)).as(name).isEqualTo(expected);
                    }
                });
    }

    private static InsightResult answer(List<InsightResult> answers, String key) {
        return answers.stream()
                .filter(insightResult -> insightResult.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static SupportMap network(
            Random random, int size, int groups, double inside, double between) {
        String id = UUID.randomUUID().toString();
        List<Alter> alters =
                IntStream.range(0, size)
                        .mapToObj(i ->
                                Alter.named(id + "/" + i, "Alter " + i, AlterKind.PERSON, null))
                        .toList();
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                if (random.nextDouble() < (i % groups == j % groups ? inside : between)) {
                    ties.add(new Tie(alters.get(i).id(), alters.get(j).id(), null));
                }
            }
        }
        return new SupportMap(id, "Test", null, alters, ties, List.of());
    }
}
