package org.kithmap.map;

/// How often a regular get-together comes round.
public enum RepeatInterval implements Coded {
    WEEKLY,
    FORTNIGHTLY,
    MONTHLY
}
