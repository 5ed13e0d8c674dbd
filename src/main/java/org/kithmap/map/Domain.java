package org.kithmap.map;

/// The eight areas of life, in the order in which they stand around the map.
public enum Domain implements Coded {
    LIVING,
    LEARNING,
    FINANCIAL,
    LEISURE,
    WORK,
    WELLBEING,
    INTIMACY,
    SPIRITUALITY
}
