package org.kithmap.research;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.querypolicy.ValidatedQuery;

/// A query to be run.
///
/// @param id by which it can be cancelled; nobody else's
/// @param profile whether to find out what each step of its plan takes
public record QueryRequest(
        String id,
        ValidatedQuery query,
        Map<String, @Nullable Object> parameters,
        boolean profile,
        QueryLimits limits) {}
