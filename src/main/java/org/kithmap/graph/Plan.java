package org.kithmap.graph;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How Neo4j goes about a query: one step, and those it takes its rows from.
///
/// @param operator as Neo4j names it, without the database: `NodeIndexSeek`
/// @param arguments plain values, as the driver tells them
/// @param profile what it took, where the query was run to find out
public record Plan(
        String operator,
        Map<String, @Nullable Object> arguments,
        List<Plan> children,
        @Nullable Profile profile) {

    /// What one step took.
    public record Profile(long rows, long dbHits) {}
}
