package org.kithmap.analysis;

/// Nobody would find one among so many.
public final class TooManyQueries extends RuntimeException {

    TooManyQueries() {
        super("You keep very many queries already. Please remove one first.");
    }
}
