package org.kithmap.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.ParsedFiles.FileReport;
import org.kithmap.messages.LocalizedMessage;

/// What an import did: with each map, with each column of each file, and with the rows it has
/// something to say about.
public record ImportReport(
        List<MapReport> maps, List<FileReport> files, List<ImportDiagnostic> lines) {

    /// What became of one map.
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

    /// @param id absent when it failed
    /// @param why said in English when it was skipped or failed
    /// @param code what a page knows it by, with what it speaks of; absent as why is
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
