package org.kithmap.map;

/// Ideas for a next step: the three ways to get contact, ways to maintain a relationship, ways to
/// give back and to find new contacts, and obstacles that can be overcome.
public enum StepIdea implements Coded {
    WAIT,
    ASK,
    REACH_OUT,

    APPRECIATE,
    BE_PRESENT,
    KEEP_IN_TOUCH,
    OFFER_SUPPORT,
    PLAN_TOGETHER,
    SEND_CARD,
    PRACTICAL_HELP,
    EAT_TOGETHER,
    CELEBRATE,
    BE_OPEN,
    REPAIR,

    RETURN_FAVOUR,
    OLD_FRIENDS,
    CLUB,
    VOLUNTEER,
    EVENTS,
    ONLINE,
    SUPPORT_GROUP,
    COMMUNITY_EVENT,
    FIXED_TIME,
    VIDEO_CALL,

    OBSTACLE_WITHDRAW,
    OBSTACLE_ONE_SIDED,
    OBSTACLE_SELF_IMAGE,
    OBSTACLE_POVERTY,
    OBSTACLE_FEAR
}
