package org.kithmap.map;

/// A part of a map that its owner can keep to themselves when they share it.
public enum MapPart implements Coded {
    ALTERS,
    DOMAINS,
    NOTES,
    CLOSENESS,
    REFLECTIONS,
    CONTACTS
}
