package org.kithmap.analysis;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an analyst asks.
///
/// @param id of their own making, by which they can cancel it
/// @param text as they wrote it; nobody has looked at it yet
record QuestionRequest(
        String id,
        String text,
        Map<String, @Nullable Object> parameters,
        QueryMode mode,
        DisclosureLevel level) {}
