package org.kithmap.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kithmap.analysis.query.DisclosureLevel;
import org.kithmap.research.CopyBuild;
import org.kithmap.research.CopyPhase;
import org.kithmap.research.CopyProgress;
import org.kithmap.research.CopyState;
import org.kithmap.research.QueryLimits;

/// The state of the research graph, and the limits of queries to it.
///
/// @param k the smallest number of people a count may refer to; null when small counts are shown
/// @param own whether all data in the graph belongs to the caller
/// @param level how much may be disclosed to the caller
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnalysisState(
        CopyPhase phase,
        @Nullable CopyProgress progress,
        @Nullable BuildInfo build,
        @Nullable String failed,
        @Nullable Integer k,
        LimitsView limits,
        boolean own,
        DisclosureLevel level) {

    private static final long TENTHS = 10;

    /// @param maps the number of maps; absent when it is below k
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BuildInfo(
            String id,
            Instant at,
            @Nullable Integer maps,
            @JsonInclude(JsonInclude.Include.ALWAYS) boolean named) {}

    record LimitsView(long rows, long seconds, long bytes) {

        static LimitsView of(QueryLimits queryLimits) {
            return new LimitsView(
                    queryLimits.rows(), queryLimits.longest().toSeconds(), queryLimits.bytes());
        }
    }

    /// Progress in tenths when small counts are suppressed: the exact total is the number of maps,
    /// which can itself be a small count.
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
                        : new BuildInfo(
                                copyBuild.id(),
                                copyBuild.at(),
                                disclosureLevel.maps(copyBuild.maps(), k),
                                copyBuild.named()),
                copyState.failed(),
                k == 0 ? null : k,
                LimitsView.of(queryLimits),
                own,
                disclosureLevel);
    }
}
