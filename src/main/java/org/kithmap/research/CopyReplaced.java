package org.kithmap.research;

/// Exception thrown if the copy was replaced during a query that had already returned rows. A copy
/// is replaced when it is too old, or when an owner withdraws.
public final class CopyReplaced extends QueryNotCompleted {

    CopyReplaced() {
        super("A newer copy has replaced this one. Please run the query again.");
    }
}
