package org.kithmap.map;

/// The parts of a map that its owner can withhold in a share.
public enum MapPart implements Coded {
    ALTERS,
    DOMAINS,
    NOTES,
    CLOSENESS,
    REFLECTIONS,
    CONTACTS
}
