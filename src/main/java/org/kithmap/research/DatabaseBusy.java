package org.kithmap.research;

/// Exception thrown if the copy's database is overloaded, after retries.
public final class DatabaseBusy extends QueryNotCompleted {

    DatabaseBusy() {
        super("The research graph is busy. Please try again in a moment.");
    }
}
