package org.kithmap.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kithmap.research.Build;
import org.kithmap.research.Cut;

/// What a file says of itself.
///
/// @param complete whether all rows are in it
/// @param cut where rows are missing as there were too many
/// @param failed why rows are missing, as the code of a failure
/// @param suppressed rows of which something is not told, as it speaks of too few
/// @param fewerThan how few are too few
/// @param build which copy answered, and when that was made
@JsonInclude(JsonInclude.Include.NON_NULL)
record Ending(
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean complete,
        long rows,
        @Nullable Cut cut,
        @Nullable String failed,
        long suppressed,
        @Nullable Integer fewerThan,
        @Nullable String build,
        @Nullable Instant built,
        @Nullable Integer maps) {

    static Ending of(End end, int k, Level level) {
        Build build = end.build();
        return new Ending(
                end.cut() == Cut.NONE,
                end.rows(),
                end.cut() == Cut.NONE ? null : end.cut(),
                null,
                end.suppressed(),
                k == 0 ? null : k,
                build == null ? null : build.id(),
                build == null ? null : build.at(),
                build == null ? null : level.maps(build.maps(), k));
    }

    static Ending failed(String code) {
        return new Ending(false, 0, null, code, 0, null, null, null, null);
    }

    Ending cutAt(long rows, Cut cut) {
        return new Ending(false, rows, cut, failed, suppressed, fewerThan, build, built, maps);
    }
}
