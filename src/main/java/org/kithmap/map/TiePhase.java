package org.kithmap.map;

/// The phases of a tie: in the past, in the present, or hoped for.
public enum TiePhase implements Coded {
    PAST,
    PRESENT,
    HOPED
}
