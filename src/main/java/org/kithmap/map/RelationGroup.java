package org.kithmap.map;

/// What sort of tie a relationship is: there by profession, by lived experience of the same kind,
/// by kinship, or none of these. The shares of practitioners, peers and family count these.
public enum RelationGroup implements Coded {
    PRACTITIONER,
    PEER,
    FAMILY,
    INFORMAL
}
