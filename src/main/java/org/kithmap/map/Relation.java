package org.kithmap.map;

/// The kinds of relationship. A tie may have several: a neighbour can be a friend.
public enum Relation implements Coded {
    PARTNER(RelationGroup.FAMILY),
    FAMILY(RelationGroup.FAMILY),
    CHILD(RelationGroup.FAMILY),
    FRIEND(RelationGroup.INFORMAL),
    PEER(RelationGroup.PEER),
    SUPPORT_GROUP(RelationGroup.PEER),
    BUDDY(RelationGroup.INFORMAL),
    NEIGHBOUR(RelationGroup.INFORMAL),
    COLLEAGUE(RelationGroup.INFORMAL),
    CLUB(RelationGroup.INFORMAL),
    ACQUAINTANCE(RelationGroup.INFORMAL),
    MENTOR(RelationGroup.PRACTITIONER),
    CARER(RelationGroup.PRACTITIONER),
    CASE_MANAGER(RelationGroup.PRACTITIONER),
    THERAPIST(RelationGroup.PRACTITIONER),
    DOCTOR(RelationGroup.PRACTITIONER),
    BANK(RelationGroup.PRACTITIONER),
    SPIRITUAL(RelationGroup.INFORMAL),
    HIGHER_POWER(RelationGroup.INFORMAL),
    OTHER(RelationGroup.INFORMAL);

    private final RelationGroup group;

    Relation(RelationGroup group) {
        this.group = group;
    }

    public RelationGroup group() {
        return group;
    }
}
