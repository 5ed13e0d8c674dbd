package org.kithmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kithmap.http.Json;
import org.kithmap.research.Build;
import org.kithmap.research.Cut;
import org.kithmap.research.Phase;
import org.kithmap.research.Progress;
import org.kithmap.research.State;

/// How many maps a copy has is a count, too: what is told of the copy is the same for all that have
/// fewer than k.
class AnalysisStateTest {

    private static final int K = 5;
    private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");

    private static String told(int maps, Level level) {
        Build build = new Build("b1", AT, maps, false);
        State state = new State(Phase.READY, new Progress(2L * maps, 2L * maps), build, null);
        return Json.MAPPER
                .valueToTree(AnalysisState.of(state, K, Questions.LIMITS, false, level))
                .toString();
    }

    private static String written(int maps, Level level) {
        Build build = new Build("b1", AT, maps, false);
        return Json.MAPPER
                .valueToTree(Ending.of(new End(0, 0, Cut.NONE, 0, build, null), K, level))
                .toString();
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void neitherTheStateNorAFileDependsOnHowManyMapsThereAreBelowK(Level level) {
        Set<String> states = new HashSet<>();
        Set<String> files = new HashSet<>();
        for (int maps = 1; maps < K; maps++) {
            states.add(told(maps, level));
            files.add(written(maps, level));
        }
        assertThat(states).hasSize(1);
        assertThat(files).hasSize(1);
    }

    @Test
    void fromKOnATrustedAnalystIsToldHowManyMapsThereAre() {
        assertThat(told(K, Level.TRUSTED)).contains("\"maps\":5");
        assertThat(told(K, Level.GROUPS)).contains("\"maps\":3");
    }
}
