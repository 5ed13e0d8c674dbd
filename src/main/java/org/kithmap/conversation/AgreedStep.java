package org.kithmap.conversation;

import org.jspecify.annotations.Nullable;

/// A step that was agreed: one of the map, whose words stand there, or only in words, where whoever
/// leads the conversation may not change the map.
///
/// @param step its id on the map
public record AgreedStep(@Nullable String step, @Nullable String words) {}
