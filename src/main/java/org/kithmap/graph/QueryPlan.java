package org.kithmap.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How Neo4j goes about a query: one step, and those it takes its rows from.
///
/// @param operator as Neo4j names it, without the database: `NodeIndexSeek`
/// @param arguments plain values, as the driver tells them
/// @param profile what it took, where the query was run to find out
public record QueryPlan(
        String operator,
        Map<String, @Nullable Object> arguments,
        List<QueryPlan> children,
        @Nullable Profile profile) {

    private static final Set<String> OF_THE_TEXT = Set.of("Details");

    /// The same steps, with what follows from the query's own words alone. Estimated and measured
    /// rows, hits and memory are counts, or are made of such.
    public QueryPlan withoutFigures() {
        Map<String, @Nullable Object> words = new LinkedHashMap<>(arguments);
        words.keySet().retainAll(OF_THE_TEXT);
        return new QueryPlan(
                operator, words, children.stream().map(QueryPlan::withoutFigures).toList(), null);
    }

    /// What one step took.
    public record Profile(long rows, long dbHits) {}
}
