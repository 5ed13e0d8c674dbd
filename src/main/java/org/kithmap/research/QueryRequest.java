package org.kithmap.research;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.querypolicy.ValidatedQuery;

/// A query to run.
///
/// @param id a unique id by which it can be cancelled
/// @param profile whether to measure the cost of each step of its plan
public record QueryRequest(
        String id,
        ValidatedQuery query,
        Map<String, @Nullable Object> parameters,
        boolean profile,
        QueryLimits limits) {}
