package org.kithmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kithmap.analysis.export.ExportMetadata;
import org.kithmap.analysis.query.AnalystQueries;
import org.kithmap.analysis.query.DisclosureLevel;
import org.kithmap.analysis.query.QuerySummary;
import org.kithmap.json.Json;
import org.kithmap.research.CopyBuild;
import org.kithmap.research.CopyPhase;
import org.kithmap.research.CopyProgress;
import org.kithmap.research.CopyState;
import org.kithmap.research.Truncation;

/// The state of the copy. The number of its maps is a count, too: it looks the same for all copies
/// of fewer than k maps.
class AnalysisStateTest {

    private static final int K = 5;
    private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");

    private static String told(int maps, DisclosureLevel disclosureLevel) {
        CopyBuild copyBuild = new CopyBuild("b1", AT, maps, false);
        CopyState copyState =
                new CopyState(
                        CopyPhase.READY, new CopyProgress(2L * maps, 2L * maps), copyBuild, null);
        return Json.MAPPER
                .valueToTree(
                        AnalysisState.of(
                                copyState, K, AnalystQueries.LIMITS, false, disclosureLevel))
                .toString();
    }

    private static String written(int maps, DisclosureLevel disclosureLevel) {
        CopyBuild copyBuild = new CopyBuild("b1", AT, maps, false);
        return Json.MAPPER
                .valueToTree(
                        ExportMetadata.of(
                                new QuerySummary(0, 0, Truncation.NONE, 0, copyBuild, null),
                                K,
                                disclosureLevel))
                .toString();
    }

    @ParameterizedTest
    @EnumSource(DisclosureLevel.class)
    void theStateAndFilesAreTheSameForAllCopiesBelowK(DisclosureLevel disclosureLevel) {
        Set<String> states = new HashSet<>();
        Set<String> files = new HashSet<>();
        for (int maps = 1; maps < K; maps++) {
            states.add(told(maps, disclosureLevel));
            files.add(written(maps, disclosureLevel));
        }
        assertThat(states).hasSize(1);
        assertThat(files).hasSize(1);
    }

    @Test
    void aTrustedAnalystIsToldTheNumberOfMapsFromKOn() {
        assertThat(told(K, DisclosureLevel.TRUSTED)).contains("\"maps\":5");
        assertThat(told(K, DisclosureLevel.GROUPS)).contains("\"maps\":3");
    }
}
