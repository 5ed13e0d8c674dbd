package org.kithmap.analysis;

import org.jspecify.annotations.Nullable;
import org.kithmap.graph.Plan;
import org.kithmap.research.Build;
import org.kithmap.research.Cut;

/// How an answer ended.
///
/// @param suppressed rows of which something is not told, as it speaks of too few
/// @param build which copy answered
record End(
        long rows,
        long millis,
        Cut cut,
        long suppressed,
        @Nullable Build build,
        @Nullable Plan plan) {}
