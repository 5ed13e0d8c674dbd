package org.kithmap.analysis;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an analyst asks.
///
/// @param id of their own making, by which they can cancel it
/// @param text as they wrote it; nobody has looked at it yet
record Ask(
        String id, String text, Map<String, @Nullable Object> parameters, Mode mode, Level level) {}
