package org.kithmap.research;

import java.time.Duration;

/// How much a question may take.
///
/// @param longest by the clock on the wall
/// @param rows most that are handed over
/// @param bytes most that its values come to, roughly
public record QueryLimits(Duration longest, long rows, long bytes) {

    /// Returns the same time without a limit of rows or bytes, for a sink that has its own.
    public QueryLimits ofTime() {
        return new QueryLimits(longest, Long.MAX_VALUE, Long.MAX_VALUE);
    }
}
