package org.kithmap.map;

/// The twelve benefits of a supportive relationship, each with its type of support.
public enum Benefit implements Coded {
    VENTILATING(SupportType.EMOTIONAL),
    IDEAS_TESTED(SupportType.INFORMATIONAL),
    MATERIAL_SUPPORT(SupportType.MATERIAL),
    ACCEPTANCE(SupportType.COMPANIONSHIP),
    CONTINUITY(SupportType.COMPANIONSHIP),
    MOTIVATION(SupportType.EMOTIONAL),
    ROLE_MODELS(SupportType.INFORMATIONAL),
    SYMPTOMS_NOTICED(SupportType.INFORMATIONAL),
    PROBLEM_SOLVING(SupportType.INFORMATIONAL),
    EMPATHY(SupportType.EMOTIONAL),
    MUTUAL_CONTACT(SupportType.COMPANIONSHIP),
    INSIGHT(SupportType.INFORMATIONAL);

    private final SupportType type;

    Benefit(SupportType type) {
        this.type = type;
    }

    public SupportType type() {
        return type;
    }
}
