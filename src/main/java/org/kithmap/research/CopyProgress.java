package org.kithmap.research;

/// How far the copy is. A map counts when it was copied, and again when it was measured.
///
/// @param of 0 while it isn't known
public record CopyProgress(long done, long of) {}
