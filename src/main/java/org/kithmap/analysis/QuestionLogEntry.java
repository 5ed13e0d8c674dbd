package org.kithmap.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.Row;

/// A line of the log of questions.
///
/// @param parameters as JSON
/// @param outcome the key of an [QuestionOutcome]; absent while it runs, and where Kithmap was
///   stopped over it
/// @param differsByFew true where an administrator is shown it beside another one whose answer lies
///   close to its own; absent otherwise
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
