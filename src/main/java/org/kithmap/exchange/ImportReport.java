package org.kithmap.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kithmap.exchange.Reading.FileReport;

/// What an import did: with each map, with each column of each file, and with the rows it has
/// something to say about.
public record ImportReport(List<MapReport> maps, List<FileReport> files, List<Remark> lines) {

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
    /// @param why said when it was skipped or failed
    public record MapReport(
            @Nullable String id,
            String name,
            int alters,
            int ties,
            int supports,
            Outcome outcome,
            @Nullable String why) {}

    public long count(Outcome outcome) {
        return maps.stream().filter(map -> map.outcome() == outcome).count();
    }
}
