package org.kithmap.research;

/// Exception thrown if a query was cancelled.
public final class QueryCancelled extends QueryNotCompleted {

    QueryCancelled(String message) {
        super(message);
    }
}
