package org.kithmap.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.format.ImportDiagnostic;
import org.kithmap.exchange.format.ParsedFiles.FileReport;
import org.kithmap.messages.LocalizedMessage;

/// The result of an import: for each map, for each column of each file, and for the rows with
/// messages.
public record ImportReport(
        List<MapReport> maps, List<FileReport> files, List<ImportDiagnostic> lines) {

    /// The result for one map.
    public enum Outcome {
        ADDED,
        UNCHANGED,
        REPLACED,
        SKIPPED,
        FAILED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The outcome of the import of one map.
    ///
    /// @param id absent if the import of the map failed
    /// @param why the reason in English if the map was skipped or failed; otherwise absent
    /// @param code the code of the reason, for translation on the page, with its `params`; absent
    ///   if `why` is
    public record MapReport(
            @Nullable String id,
            String name,
            int alters,
            int ties,
            int supports,
            Outcome outcome,
            @Nullable String why,
            @Nullable String code,
            @Nullable Map<String, Object> params) {

        static MapReport of(
                @Nullable String id,
                String name,
                int alters,
                int ties,
                int supports,
                Outcome outcome,
                @Nullable LocalizedMessage why) {
            return new MapReport(
                    id,
                    name,
                    alters,
                    ties,
                    supports,
                    outcome,
                    why == null ? null : why.english(),
                    why == null ? null : why.code(),
                    why == null ? null : why.params());
        }
    }

    public long count(Outcome outcome) {
        return maps.stream().filter(map -> map.outcome() == outcome).count();
    }
}
