package org.kithmap.analysis;

/// Nobody would find one among so many.
public final class TooManyQueries extends RuntimeException {

    TooManyQueries() {
        super("You have saved the maximum number of queries. Please delete one first.");
    }
}
