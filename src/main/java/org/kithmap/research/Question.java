package org.kithmap.research;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.gate.Passed;

/// A query to be run.
///
/// @param id by which it can be cancelled; nobody else's
/// @param profile whether to find out what each step of its plan takes
public record Question(
        String id,
        Passed query,
        Map<String, @Nullable Object> parameters,
        boolean profile,
        Limits limits) {}
