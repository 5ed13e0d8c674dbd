package org.kithmap.analysis.query;

import java.time.Instant;
import org.kithmap.graph.Row;

/// Two queries of one analyst to the same copy whose answers are so close that together they may
/// reveal a small number.
///
/// @param at when the second one was answered
/// @param by the name of the analyst
/// @param alike whether the queries differ only in added conditions or values; otherwise the
///   closeness may be chance
/// @param fewerThan the counts differ by less than this; the exact difference is not stored
public record QueryDifference(
        Instant at,
        String by,
        boolean alike,
        long fewerThan,
        ComparedQuery first,
        ComparedQuery second) {

    /// One of the two queries.
    ///
    /// @param parameters as JSON
    public record ComparedQuery(Instant at, String query, String parameters) {}

    static QueryDifference of(Row row, ComparedQuery first, ComparedQuery second) {
        return new QueryDifference(
                Instant.ofEpochMilli(row.number("at")),
                row.string("by"),
                Boolean.TRUE.equals(row.value("alike")),
                row.number("fewerThan"),
                first,
                second);
    }
}
