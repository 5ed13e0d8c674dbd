package org.kithmap.research;

import java.time.Instant;

/// A build of the copy.
///
/// @param at when the build began to read maps
/// @param maps the number of maps in the copy
/// @param named whether it contains names, as on a laptop
public record CopyBuild(String id, Instant at, int maps, boolean named) {}
