package org.kithmap.map;

/// The ten questions for a reflection on the network, in their order, and the question of the guide
/// about new contacts.
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
