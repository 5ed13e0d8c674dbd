package org.kithmap.map;

/// Who took the first step to a contact: I, they, or both of us had arranged it.
public enum FirstStep implements Keyed {
    ME,
    THEM,
    ARRANGED
}
