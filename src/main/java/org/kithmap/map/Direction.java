package org.kithmap.map;

/// Which way support flows, seen from the person whose map it is.
public enum Direction implements Coded {
    RECEIVED,
    GIVEN
}
