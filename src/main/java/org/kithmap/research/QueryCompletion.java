package org.kithmap.research;

import org.jspecify.annotations.Nullable;
import org.kithmap.graph.QueryPlan;

/// How a question ended.
///
/// @param rows handed over
/// @param plan with what each step took, where that was asked for and nothing was cut
/// @param build of the copy that it was asked of
public record QueryCompletion(
        long rows, long millis, @Nullable QueryPlan plan, Truncation cut, CopyBuild build) {}
