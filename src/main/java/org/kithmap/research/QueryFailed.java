package org.kithmap.research;

/// Neo4j can't carry out a query. The message is its own, and fit for whoever wrote the query.
public final class QueryFailed extends RuntimeException {

    QueryFailed(String message) {
        super(message);
    }
}
