package org.kithmap.map;

/// How a contact came about.
public enum Channel implements Coded {
    IN_PERSON,
    CALL,
    MESSAGE,
    VIDEO,
    LETTER,
    ONLINE
}
