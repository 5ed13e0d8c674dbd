package org.kithmap.map;

/// The five types of support.
public enum SupportType implements Coded {
    EMOTIONAL,
    PRACTICAL,
    MATERIAL,
    INFORMATIONAL,
    COMPANIONSHIP
}
