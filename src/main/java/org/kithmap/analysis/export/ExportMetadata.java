package org.kithmap.analysis.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kithmap.analysis.query.DisclosureLevel;
import org.kithmap.analysis.query.QuerySummary;
import org.kithmap.research.CopyBuild;
import org.kithmap.research.Truncation;

/// The metadata of an exported file.
///
/// @param complete whether the file contains all rows
/// @param cut why rows were cut off; absent when none were
/// @param failed the code of the failure that ended the query
/// @param suppressed the number of rows in which values are suppressed because they refer to too
///   few
/// @param fewerThan the smallest number that is not too few
/// @param build the copy that answered
/// @param built when that copy was built
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportMetadata(
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean complete,
        long rows,
        @Nullable Truncation cut,
        @Nullable String failed,
        long suppressed,
        @Nullable Integer fewerThan,
        @Nullable String build,
        @Nullable Instant built,
        @Nullable Integer maps) {

    public static ExportMetadata of(
            QuerySummary querySummary, int k, DisclosureLevel disclosureLevel) {
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

    public static ExportMetadata failed(String code) {
        return new ExportMetadata(false, 0, null, code, 0, null, null, null, null);
    }

    ExportMetadata cutAt(long rows, Truncation truncation) {
        return new ExportMetadata(
                false, rows, truncation, failed, suppressed, fewerThan, build, built, maps);
    }
}
