package org.kithmap.map;

/// The ten questions to look back on a network with, in their order, and the one that the guide
/// asks about new contacts.
public enum ReflectionQuestion implements Coded {
    CLOSE,
    GIVE_AND_TAKE,
    BRINGS,
    PRACTITIONERS,
    FAMILY,
    SMALL,
    DISTANT,
    AREAS,
    COMMON,
    QUALITIES,
    NEW_CONTACTS
}
