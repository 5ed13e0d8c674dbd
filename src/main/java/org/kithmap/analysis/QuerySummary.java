package org.kithmap.analysis;

import org.jspecify.annotations.Nullable;
import org.kithmap.graph.QueryPlan;
import org.kithmap.research.CopyBuild;
import org.kithmap.research.Truncation;

/// How an answer ended.
///
/// @param suppressed rows of which something is not told, as it speaks of too few
/// @param build which copy answered
record QuerySummary(
        long rows,
        long millis,
        Truncation cut,
        long suppressed,
        @Nullable CopyBuild build,
        @Nullable QueryPlan plan) {}
