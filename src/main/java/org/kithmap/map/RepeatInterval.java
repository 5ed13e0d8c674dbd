package org.kithmap.map;

/// The intervals of a regular meeting.
public enum RepeatInterval implements Coded {
    WEEKLY,
    FORTNIGHTLY,
    MONTHLY
}
