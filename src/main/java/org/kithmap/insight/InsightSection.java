package org.kithmap.insight;

import org.kithmap.map.Coded;

/// Where an insight stands, in this order: what is there to appreciate comes before what is
/// missing, and what professionals compute comes last.
public enum InsightSection implements Coded {
    APPRECIATE,
    TOGETHER,
    STRUCTURE
}
