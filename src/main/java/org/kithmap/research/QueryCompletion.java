package org.kithmap.research;

import org.jspecify.annotations.Nullable;
import org.kithmap.graph.QueryPlan;

/// The outcome of a query that has completed.
///
/// @param rows the number of rows that were passed on
/// @param millis the duration in milliseconds
/// @param plan the profiled plan; null if not requested, or if the result was truncated
/// @param cut which limit truncated the result
/// @param build the build of the copy that answered
public record QueryCompletion(
        long rows, long millis, @Nullable QueryPlan plan, Truncation cut, CopyBuild build) {}
