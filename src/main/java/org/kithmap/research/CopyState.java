package org.kithmap.research;

import org.jspecify.annotations.Nullable;

/// The state of the copy.
///
/// @param progress the progress of a build; null at other times
/// @param build the build that answers queries; null if there is none
/// @param failed why the last attempt failed, as a code: `worker` (its process did not start),
///   `database` (the database of the maps or the server for research does not answer), `not-ours`
///   (the server for research contains other data), `build` (any other reason)
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
