package org.kithmap.insight;

import org.kithmap.map.Coded;

/// The section in which the page shows an insight. The order is deliberate: things to appreciate
/// come before missing things, and measures for professionals come last.
public enum InsightSection implements Coded {
    APPRECIATE,
    TOGETHER,
    STRUCTURE
}
