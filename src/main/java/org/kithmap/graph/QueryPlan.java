package org.kithmap.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A step of Neo4j's plan for a query, with the steps that it gets its rows from.
///
/// @param operator Neo4j's name without the database, such as `NodeIndexSeek`
/// @param arguments the arguments that Neo4j reports, as values of [DriverValues]
/// @param profile the measured cost if the query was profiled, otherwise null
public record QueryPlan(
        String operator,
        Map<String, @Nullable Object> arguments,
        List<QueryPlan> children,
        @Nullable Profile profile) {

    private static final Set<String> OF_THE_TEXT = Set.of("Details");

    /// Returns the same plan with only the information that follows from the text of the query.
    /// Estimated and measured rows, hits and memory are removed, as they are derived from counts of
    /// the data.
    public QueryPlan withoutFigures() {
        Map<String, @Nullable Object> words = new LinkedHashMap<>(arguments);
        words.keySet().retainAll(OF_THE_TEXT);
        return new QueryPlan(
                operator, words, children.stream().map(QueryPlan::withoutFigures).toList(), null);
    }

    /// The measured cost of a step.
    public record Profile(long rows, long dbHits) {}
}
