package org.kithmap.map;

/// How often a regular get-together comes round.
public enum Rhythm implements Keyed {
    WEEKLY,
    FORTNIGHTLY,
    MONTHLY
}
