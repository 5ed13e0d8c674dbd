package org.kithmap.map;

/// Whether a tie is there now, was there once, or is hoped for.
public enum TiePhase implements Coded {
    PAST,
    PRESENT,
    HOPED
}
