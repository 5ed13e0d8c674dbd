package org.kithmap.research;

/// The progress of a build. A map counts once when it is copied, and once when its metrics are
/// computed.
///
/// @param of the total; 0 while it is unknown
public record CopyProgress(long done, long of) {}
