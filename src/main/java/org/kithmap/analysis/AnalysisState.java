package org.kithmap.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kithmap.research.CopyBuild;
import org.kithmap.research.CopyPhase;
import org.kithmap.research.CopyProgress;
import org.kithmap.research.CopyState;
import org.kithmap.research.QueryLimits;

/// How the research graph is, and what may be asked of it.
///
/// @param k how many people a number speaks of at least; null where that is no matter
/// @param own whether everything in it is the asker's own
/// @param level how much the asker is told
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnalysisState(
        CopyPhase phase,
        @Nullable CopyProgress progress,
        @Nullable Built build,
        @Nullable String failed,
        @Nullable Integer k,
        Most limits,
        boolean own,
        DisclosureLevel level) {

    private static final long TENTHS = 10;

    /// @param maps absent where there are fewer than k
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Built(
            String id,
            Instant at,
            @Nullable Integer maps,
            @JsonInclude(JsonInclude.Include.ALWAYS) boolean named) {}

    record Most(long rows, long seconds, long bytes) {

        static Most of(QueryLimits queryLimits) {
            return new Most(
                    queryLimits.rows(), queryLimits.longest().toSeconds(), queryLimits.bytes());
        }
    }

    /// In tenths where small counts are not told: of how many maps it is would be one.
    private static @Nullable CopyProgress progress(@Nullable CopyProgress copyProgress, int k) {
        return copyProgress == null || k == 0 || copyProgress.of() == 0
                ? copyProgress
                : new CopyProgress(TENTHS * copyProgress.done() / copyProgress.of(), TENTHS);
    }

    static AnalysisState of(
            CopyState copyState,
            int k,
            QueryLimits queryLimits,
            boolean own,
            DisclosureLevel disclosureLevel) {
        CopyBuild copyBuild = copyState.build();
        return new AnalysisState(
                copyState.phase(),
                progress(copyState.progress(), k),
                copyBuild == null
                        ? null
                        : new Built(
                                copyBuild.id(),
                                copyBuild.at(),
                                disclosureLevel.maps(copyBuild.maps(), k),
                                copyBuild.named()),
                copyState.failed(),
                k == 0 ? null : k,
                Most.of(queryLimits),
                own,
                disclosureLevel);
    }
}
