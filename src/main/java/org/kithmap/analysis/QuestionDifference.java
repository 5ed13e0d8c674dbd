package org.kithmap.analysis;

import java.time.Instant;
import org.kithmap.graph.Row;

/// Two questions of one analyst whose answers, on the same copy, lie so close together that both
/// together may tell of few.
///
/// @param at when the second one was answered
/// @param by the name of who asked
/// @param alike whether one is the other with more conditions or other values; otherwise it may be
///   chance that numbers are close together
/// @param fewerThan by how many at most they differ, and one more; the number itself is not kept
public record QuestionDifference(
        Instant at, String by, boolean alike, long fewerThan, Asked first, Asked second) {

    /// One of both.
    ///
    /// @param parameters as JSON
    public record Asked(Instant at, String query, String parameters) {}

    static QuestionDifference of(Row row, Asked first, Asked second) {
        return new QuestionDifference(
                Instant.ofEpochMilli(row.number("at")),
                row.string("by"),
                Boolean.TRUE.equals(row.value("alike")),
                row.number("fewerThan"),
                first,
                second);
    }
}
