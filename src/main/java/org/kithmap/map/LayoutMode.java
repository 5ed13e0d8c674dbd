package org.kithmap.map;

/// The meanings of the sectors in the picture: areas of life, kinds of relationship, groups of
/// these, or none. A position that a person chose is valid for one of them.
public enum LayoutMode implements Coded {
    DOMAIN,
    RELATION,
    GROUP,
    FREE
}
