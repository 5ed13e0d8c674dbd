package org.kithmap.analysis.query;

import org.jspecify.annotations.Nullable;
import org.kithmap.graph.QueryPlan;
import org.kithmap.research.CopyBuild;
import org.kithmap.research.Truncation;

/// The outcome of a query that was answered.
///
/// @param suppressed the number of rows in which values are suppressed because they refer to too
///   few
/// @param build the copy that answered
public record QuerySummary(
        long rows,
        long millis,
        Truncation cut,
        long suppressed,
        @Nullable CopyBuild build,
        @Nullable QueryPlan plan) {}
