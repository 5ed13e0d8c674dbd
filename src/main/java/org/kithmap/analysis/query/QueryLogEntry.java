package org.kithmap.analysis.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.Row;

/// An entry of the query log.
///
/// @param parameters as JSON
/// @param outcome the key of a [QueryOutcome]; absent while the query runs, or when Kithmap stopped
///   during it
/// @param differsByFew true when administrators see it in a pair of queries with close answers;
///   absent otherwise
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QueryLogEntry(
        String id,
        Instant at,
        String query,
        String parameters,
        @Nullable Long rows,
        @Nullable Long millis,
        @Nullable String outcome,
        @Nullable Boolean differsByFew) {

    static QueryLogEntry of(Row row) {
        return new QueryLogEntry(
                row.string("id"),
                Instant.ofEpochMilli(row.number("at")),
                row.string("query"),
                row.string("parameters"),
                (Long) row.value("rows"),
                (Long) row.value("millis"),
                (String) row.value("outcome"),
                Boolean.TRUE.equals(row.value("differs")) ? true : null);
    }
}
