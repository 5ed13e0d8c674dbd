package org.kithmap.change;

/// The outcome of a request to change a map.
///
/// @param again whether the request had been carried out before
/// @param revision of the map afterwards
public record ChangeOutcome(boolean again, long revision, Change change) {}
