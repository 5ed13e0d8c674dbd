package org.kithmap.querypolicy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query of groups that may be run, rewritten so that beside each group stands how many maps are
/// behind it.
///
/// Its rows hold the grouping keys, in their order; the number of maps; then for each aggregate, in
/// their order, a list of the figures of [Figure]. Of a count, each row is a value of one, and what
/// a count has no use for is null.
///
/// @param rewritten to be run in its place
/// @param columns what is told, in the order in which it was asked for
/// @param order by what the told groups are ordered, first things first
/// @param limit how many of them are told; null for all
public record GroupedQuery(
        ValidatedQuery rewritten, List<Column> columns, List<Order> order, @Nullable Long limit) {

    /// What a column tells.
    public enum Kind {
        KEY,
        COUNT,
        SUM,
        MEAN,
        STDEV,
        PERCENTILE
    }

    /// What is found of each aggregate, put together of the maps of a group.
    public enum Figure {
        /// How many maps have a value.
        HAVING,
        /// The sum of all values.
        SUM,
        /// How many values there are.
        VALUES,
        /// How many of them are one map's at most.
        MOST,
        LEAST,
        GREATEST,
        /// The sum of the squares of all values.
        SQUARES,
        /// The sum of one map's values, at most, whatever its sign.
        HEAVIEST,
        /// The sums of all maps put together, whatever their sign.
        WEIGHT,
        /// The mean of each map, as a list.
        MEANS
    }

    /// A column of the answer.
    ///
    /// @param percentile from 0 to 1, of that kind of column
    public record Column(String name, Kind kind, double percentile) {}

    /// @param column its place among the columns
    public record Order(int column, boolean descending) {}
}
