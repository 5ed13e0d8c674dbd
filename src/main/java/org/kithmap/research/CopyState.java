package org.kithmap.research;

import org.jspecify.annotations.Nullable;

/// How the copy is.
///
/// @param progress while it is being made
/// @param build the one that questions are answered from; absent where there is none yet
/// @param failed why the last try failed, as a code: `worker` (its process did not start),
///   `database` (the one maps are kept in, or the one given for research, does not answer),
///   `not-ours` (the one given for research holds something else), `build` (anything else)
public record CopyState(
        CopyPhase phase,
        @Nullable CopyProgress progress,
        @Nullable CopyBuild build,
        @Nullable String failed) {

    static CopyState of(
            CopyPhase copyPhase,
            @Nullable CopyProgress copyProgress,
            @Nullable ReadyCopy readyCopy,
            @Nullable String failed) {
        return new CopyState(
                copyPhase, copyProgress, readyCopy == null ? null : readyCopy.build(), failed);
    }
}
