package org.kithmap.map;

/// The frequency with which someone gets in touch. Asked for each direction: from alter to ego, and
/// the reverse.
public enum Frequency implements Coded {
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY,
    NEVER
}
