package org.kithmap.map;

/// How often somebody gets in touch. Asked once for each direction: they with me, I with them.
public enum Frequency implements Coded {
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY,
    NEVER
}
