package org.kithmap.map;

/// The groups of relationships: by profession, by similar lived experience, by kinship, or none of
/// these. The proportions of practitioners, peers and family are computed from them.
public enum RelationGroup implements Coded {
    PRACTITIONER,
    PEER,
    FAMILY,
    INFORMAL
}
