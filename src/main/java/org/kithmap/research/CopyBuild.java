package org.kithmap.research;

import java.time.Instant;

/// One making of the copy.
///
/// @param at when the first map was read
/// @param maps how many it holds
/// @param named whether names are in it, as on a laptop
public record CopyBuild(String id, Instant at, int maps, boolean named) {}
