package org.kithmap.research;

/// Exception thrown if Neo4j can't run a query. The message is Neo4j's, and meant for the author of
/// the query.
public final class QueryFailed extends QueryNotCompleted {

    private final String kind;

    /// @param kind Neo4j's name for the kind of failure, which contains no data
    QueryFailed(String message, String kind) {
        super(message);
        this.kind = kind;
    }

    /// Returns this failure without Neo4j's message, which may contain a value that the query has
    /// computed, such as a small count. Not needed for messages from before the execution, as they
    /// depend on the query alone.
    public QueryFailed withoutValues() {
        return new QueryFailed(
                "The query failed while it ran (%s). Details are hidden, because they may reveal a few people."
                        .formatted(kind),
                kind);
    }
}
