package org.kithmap.map;

/// The directions of support, seen from the person whose map it is.
public enum Direction implements Coded {
    RECEIVED,
    GIVEN
}
