package org.kithmap.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kithmap.research.Build;
import org.kithmap.research.Limits;
import org.kithmap.research.Phase;
import org.kithmap.research.Progress;
import org.kithmap.research.State;

/// How the research graph is, and what may be asked of it.
///
/// @param k how many people a number speaks of at least; null where that is no matter
/// @param own whether everything in it is the asker's own
/// @param level how much the asker is told
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnalysisState(
        Phase phase,
        @Nullable Progress progress,
        @Nullable Built build,
        @Nullable String failed,
        @Nullable Integer k,
        Most limits,
        boolean own,
        Level level) {

    private static final long TENTHS = 10;

    /// @param maps absent where there are fewer than k
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Built(
            String id,
            Instant at,
            @Nullable Integer maps,
            @JsonInclude(JsonInclude.Include.ALWAYS) boolean named) {}

    record Most(long rows, long seconds, long bytes) {

        static Most of(Limits limits) {
            return new Most(limits.rows(), limits.longest().toSeconds(), limits.bytes());
        }
    }

    /// In tenths where small counts are not told: of how many maps it is would be one.
    private static @Nullable Progress progress(@Nullable Progress progress, int k) {
        return progress == null || k == 0 || progress.of() == 0
                ? progress
                : new Progress(TENTHS * progress.done() / progress.of(), TENTHS);
    }

    static AnalysisState of(State state, int k, Limits limits, boolean own, Level level) {
        Build build = state.build();
        return new AnalysisState(
                state.phase(),
                progress(state.progress(), k),
                build == null
                        ? null
                        : new Built(
                                build.id(), build.at(), level.maps(build.maps(), k), build.named()),
                state.failed(),
                k == 0 ? null : k,
                Most.of(limits),
                own,
                level);
    }
}
