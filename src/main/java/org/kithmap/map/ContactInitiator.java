package org.kithmap.map;

/// The possible initiators of a contact: the ego, the alter, or both by arrangement.
public enum ContactInitiator implements Coded {
    ME,
    THEM,
    ARRANGED
}
