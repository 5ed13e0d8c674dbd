package org.kithmap.map;

/// Whether a tie is there now, was there once, or is hoped for.
public enum Phase implements Keyed {
    PAST,
    PRESENT,
    HOPED
}
