package org.kithmap.map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/// A map as it was at one moment.
///
/// @param revision a number that is another one after every change
public record Snapshot(@JsonUnwrapped SupportMap map, long revision) {}
