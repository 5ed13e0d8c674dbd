package org.kithmap.map;

/// The eight areas of life, in their order around the map.
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
