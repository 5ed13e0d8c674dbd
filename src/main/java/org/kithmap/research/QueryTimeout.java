package org.kithmap.research;

/// Exception thrown if a query was terminated because it exceeded its time limit.
public final class QueryTimeout extends QueryNotCompleted {

    static final String QUERY = "The query took too long. Make it simpler, or ask for less.";

    public QueryTimeout(String message) {
        super(message);
    }
}
