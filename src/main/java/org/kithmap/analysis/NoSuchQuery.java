package org.kithmap.analysis;

/// Nobody keeps it, or not whoever asks.
public final class NoSuchQuery extends RuntimeException {

    NoSuchQuery() {
        super("There is no query with this id.");
    }
}
