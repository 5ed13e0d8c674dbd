package org.kithmap.conversation;

import org.jspecify.annotations.Nullable;

/// A step that was agreed: one on the map, or only in words if the coach may not change the map.
///
/// @param step its id on the map
public record AgreedStep(@Nullable String step, @Nullable String words) {}
