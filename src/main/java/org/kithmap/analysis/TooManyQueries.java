package org.kithmap.analysis;

/// Signals that an account has saved as many queries as it may.
public final class TooManyQueries extends RuntimeException {

    TooManyQueries() {
        super("You have saved the maximum number of queries. Please delete one first.");
    }
}
