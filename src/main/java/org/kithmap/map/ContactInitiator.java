package org.kithmap.map;

/// Who took the first step to a contact: I, they, or both of us had arranged it.
public enum ContactInitiator implements Coded {
    ME,
    THEM,
    ARRANGED
}
