package org.kithmap.research;

/// Exception thrown if a query needs more memory than available.
public final class QueryTooLarge extends QueryNotCompleted {

    QueryTooLarge() {
        super("The query needs more memory than the research graph has.");
    }
}
