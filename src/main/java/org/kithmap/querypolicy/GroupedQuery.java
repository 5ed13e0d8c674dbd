package org.kithmap.querypolicy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query for grouped figures that may be run, rewritten to return the number of maps behind each
/// group.
///
/// Its rows contain the grouping keys, in their order; the number of maps; then for each aggregate,
/// in their order, a list with one entry for each [Figure]. For a count, each row counts as one
/// value. Figures that an aggregate does not use are null.
///
/// @param rewritten the query to run
/// @param columns the columns to return, in the order of the original query
/// @param order the order of the returned groups, most significant column first
/// @param limit the most groups to return; null for all
public record GroupedQuery(
        ValidatedQuery rewritten, List<Column> columns, List<Order> order, @Nullable Long limit) {

    /// The content of a column.
    public enum ColumnKind {
        KEY,
        COUNT,
        SUM,
        MEAN,
        STDEV,
        PERCENTILE
    }

    /// The figures computed for each aggregate, combined over the maps of a group.
    public enum Figure {
        /// The number of maps that have a value.
        HAVING,
        /// The sum of all values.
        SUM,
        /// The number of values.
        VALUES,
        /// The largest number of values from one map.
        MOST,
        LEAST,
        GREATEST,
        /// The sum of the squares of all values.
        SQUARES,
        /// The largest absolute sum of one map's values.
        HEAVIEST,
        /// The sum of the absolute sums of all maps.
        WEIGHT,
        /// The mean of each map, as a list.
        MEANS
    }

    /// A column of the result.
    ///
    /// @param percentile from 0 to 1, for a column of that kind
    public record Column(String name, ColumnKind kind, double percentile) {}

    /// The order of the rows by one column.
    ///
    /// @param column the index of the column
    public record Order(int column, boolean descending) {}
}
