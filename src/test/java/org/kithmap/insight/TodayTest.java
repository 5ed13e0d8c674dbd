package org.kithmap.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.map.SharingRestrictions;
import org.kithmap.map.TiePhase;
import org.kithmap.testing.MapSketch;
import org.kithmap.testing.TestGraph;

/// The property: somebody who died, a past tie and a hoped-for one are no support of today. Adding
/// one, with whatever is noted of them, changes no answer but those that are about the past by
/// their header.
class TodayTest {

    private static final int MAPS = 12;

    private final Insights insights = new Insights(TestGraph.graph(), TestGraph.maps());
    private final String account = TestGraph.account();

    @ParameterizedTest
    @ValueSource(strings = {"died", "past", "past died", "hoped"})
    void whoIsNotThereTodayChangesNoAnswerAboutToday(String absent) {
        List<String> changed = new ArrayList<>();
        for (int seed = 0; seed < MAPS; seed++) {
            String text = GeneratedMap.of(new Random(seed)).text();
            List<String> without = answers(text, TiePhase.PRESENT);
            List<String> with = answers(text + gone(absent), TiePhase.PRESENT);
            for (int i = 0; i < without.size(); i++) {
                if (!without.get(i).equals(with.get(i))) {
                    changed.add("seed %d: %s, not %s".formatted(seed, with.get(i), without.get(i)));
                }
            }
        }
        assertThat(changed).isEmpty();
    }

    @Test
    void aPastTieChangesWhatIsSaidOfThePast() {
        String six = "N0: 1\nN1: 1\nN2: 1\nN3: 1\nN4: 1\nN5: 1";
        assertThat(answers(six + gone("past"), TiePhase.PAST))
                .isNotEqualTo(answers(six, TiePhase.PAST));
    }

    private static String gone(String absent) {
        return """

        Gone: %s family therapist 5 strained newer more them=daily me=never "kind"
        Gone > me: practical work empathy
        Gone > me: emotional living motivation
        me > Gone: emotional wellbeing
        Gone - N0
        Gone - N1
        """
                .formatted(absent);
    }

    private List<String> answers(String text, TiePhase about) {
        List<String> answers = new ArrayList<>();
        for (InsightResult result :
                insights.ofSharedPart(
                        account, MapSketch.of(text).map(), SharingRestrictions.NOTHING)) {
            Insight insight = insight(result.key());
            if (insight.phase() == about) {
                answers.add(
                        "%s %s %s"
                                .formatted(
                                        insight.key(),
                                        result.awaits(),
                                        InsightExamples.written(insight, result)));
            }
        }
        return answers;
    }

    private Insight insight(String key) {
        return insights.catalogue().stream()
                .filter(insight -> insight.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
