package org.kithmap.map;

/// The five types of support.
public enum SupportType implements Keyed {
    EMOTIONAL,
    PRACTICAL,
    MATERIAL,
    INFORMATIONAL,
    COMPANIONSHIP
}
