package org.kithmap.research;

/// Neo4j can't carry out a query. The message is its own, and fit for whoever wrote the query.
public final class QueryFailed extends QuestionEnded {

    private final String kind;

    /// @param kind what kind of failure it is, without anything that was met
    QueryFailed(String message, String kind) {
        super(message);
        this.kind = kind;
    }

    /// The same failure without a value that was met while the query ran: a number in it may be a
    /// small count. What Neo4j says before it runs a query speaks of the query alone.
    public QueryFailed withoutValues() {
        return new QueryFailed(
                "The query failed while it ran (%s). What it met is not told, as it may speak of few."
                        .formatted(kind),
                kind);
    }
}
