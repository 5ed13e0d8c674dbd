package org.kithmap.exchange.export;

import java.util.Map;

/// A line between two nodes in a file for a program that draws graphs.
///
/// @param id unique among nodes and edges
/// @param kind `ego` from the ego to an alter, `tie` between two alters, or `support`
/// @param directed whether it leads from its source to its target, as support does
/// @param values by name; one that was not answered is missing
record NetworkEdge(
        String id,
        String source,
        String target,
        String kind,
        boolean directed,
        Map<String, Object> values) {}
