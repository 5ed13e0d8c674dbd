package org.kithmap.insight;

import org.kithmap.map.Coded;

/// The types of answers about the alters of today, counted by
/// `cypher/insight-input/answer-counts.cypher`. In the order in which a map usually grows, so that
/// the first one that is missing is the next to tell.
public enum AnswerType implements Coded {
    ALTERS,
    CLOSENESS,
    RELATIONS,
    SUPPORT,
    RECEIVED,
    DOMAINS,
    GIVEN,
    CONTACT,
    TIES,
    BENEFITS,
    QUALITIES
}
