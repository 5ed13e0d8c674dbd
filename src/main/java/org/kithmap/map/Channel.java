package org.kithmap.map;

/// The ways in which a contact can take place.
public enum Channel implements Coded {
    IN_PERSON,
    CALL,
    MESSAGE,
    VIDEO,
    LETTER,
    ONLINE
}
