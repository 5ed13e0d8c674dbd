package org.kithmap.map;

/// How often someone gets in touch. Asked for each direction: from alter to ego, and the reverse.
public enum Frequency implements Coded {
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY,
    NEVER
}
