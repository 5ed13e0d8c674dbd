package org.kithmap.analysis.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.Row;

/// An entry of the question log.
///
/// @param parameters as JSON
/// @param outcome the key of a [QuestionOutcome]; absent while the question runs, or when Kithmap
///   stopped during it
/// @param differsByFew true when administrators see it in a pair of questions with close answers;
///   absent otherwise
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionLogEntry(
        String id,
        Instant at,
        String query,
        String parameters,
        @Nullable Long rows,
        @Nullable Long millis,
        @Nullable String outcome,
        @Nullable Boolean differsByFew) {

    static QuestionLogEntry of(Row row) {
        return new QuestionLogEntry(
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
