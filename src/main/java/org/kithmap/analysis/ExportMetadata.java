package org.kithmap.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kithmap.research.CopyBuild;
import org.kithmap.research.Truncation;

/// What a file says of itself.
///
/// @param complete whether all rows are in it
/// @param cut where rows are missing as there were too many
/// @param failed why rows are missing, as the code of a failure
/// @param suppressed rows of which something is not told, as it speaks of too few
/// @param fewerThan how few are too few
/// @param build which copy answered, and when that was made
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportMetadata(
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean complete,
        long rows,
        @Nullable Truncation cut,
        @Nullable String failed,
        long suppressed,
        @Nullable Integer fewerThan,
        @Nullable String build,
        @Nullable Instant built,
        @Nullable Integer maps) {

    static ExportMetadata of(QuerySummary querySummary, int k, DisclosureLevel disclosureLevel) {
        CopyBuild copyBuild = querySummary.build();
        return new ExportMetadata(
                querySummary.cut() == Truncation.NONE,
                querySummary.rows(),
                querySummary.cut() == Truncation.NONE ? null : querySummary.cut(),
                null,
                querySummary.suppressed(),
                k == 0 ? null : k,
                copyBuild == null ? null : copyBuild.id(),
                copyBuild == null ? null : copyBuild.at(),
                copyBuild == null ? null : disclosureLevel.maps(copyBuild.maps(), k));
    }

    static ExportMetadata failed(String code) {
        return new ExportMetadata(false, 0, null, code, 0, null, null, null, null);
    }

    ExportMetadata cutAt(long rows, Truncation truncation) {
        return new ExportMetadata(
                false, rows, truncation, failed, suppressed, fewerThan, build, built, maps);
    }
}
