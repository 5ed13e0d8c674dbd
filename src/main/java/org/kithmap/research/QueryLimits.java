package org.kithmap.research;

import java.time.Duration;

/// The limits of a query.
///
/// @param longest the limit of the wall-clock time
/// @param rows the maximum number of rows
/// @param bytes the approximate maximum size of all values
public record QueryLimits(Duration longest, long rows, long bytes) {

    /// Returns the same time limit without limits of rows and bytes, for a sink that has its own.
    public QueryLimits ofTime() {
        return new QueryLimits(longest, Long.MAX_VALUE, Long.MAX_VALUE);
    }
}
