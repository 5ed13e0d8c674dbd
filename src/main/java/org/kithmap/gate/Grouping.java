package org.kithmap.gate;

import java.util.List;

/// A query of groups that may be run, rewritten so that beside each group stands how many maps are
/// behind it.
///
/// Its rows hold the grouping keys, in their order; the number of maps; then for each aggregate, in
/// their order, how many maps have a value for it, the sum of these values, how many values there
/// are, how many of them are one map's at most, and the least and the greatest value. Of a count,
/// each row is a value of one, and the last two are null.
///
/// @param rewritten to be run in its place
/// @param columns what is told, in the order in which it was asked for
public record Grouping(Passed rewritten, List<Column> columns) {

    /// What a column tells.
    public enum Kind {
        KEY,
        COUNT,
        MEAN
    }

    /// A column of the answer.
    public record Column(String name, Kind kind) {}
}
