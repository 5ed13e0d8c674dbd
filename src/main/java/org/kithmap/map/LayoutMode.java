package org.kithmap.map;

/// What the sectors of the picture stand for: areas of life, kinds of relationship, groups of
/// these, or nothing. A place that a person chose holds for one of them.
public enum LayoutMode implements Coded {
    DOMAIN,
    RELATION,
    GROUP,
    FREE
}
