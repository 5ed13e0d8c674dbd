package org.kithmap.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.map.SharingRestrictions;
import org.kithmap.testing.MapSketch;
import org.kithmap.testing.TestGraph;

/// The property: on a map of fewer than six, whatever is noted there, no insight says that nothing
/// was found or that something is missing.
class YoungMapTest {

    private static final int MAPS = 3;

    private final Insights insights = new Insights(TestGraph.graph(), TestGraph.maps());
    private final String account = TestGraph.account();

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void noInsightNamesALack(int alters) {
        List<String> lacks = new ArrayList<>();
        for (int seed = 0; seed < MAPS; seed++) {
            String text = GeneratedMap.of(new Random(seed), alters).text();
            for (InsightResult result : results(text)) {
                boolean says = result.awaits().isEmpty();
                boolean naming =
                        !result.found()
                                || insight(result.key()).absences().stream()
                                        .anyMatch(absence -> absence.value() == null);
                if (says && naming) {
                    lacks.add("seed %d: %s".formatted(seed, result.key()));
                }
            }
        }
        assertThat(lacks).isEmpty();
    }

    private List<InsightResult> results(String text) {
        return insights.ofSharedPart(
                account, MapSketch.of(text).map(), SharingRestrictions.NOTHING);
    }

    private Insight insight(String key) {
        return insights.catalogue().stream()
                .filter(insight -> insight.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
