package org.kithmap.analysis;

/// Nobody keeps it, or not whoever asks.
public final class NoSuchQuery extends RuntimeException {

    NoSuchQuery() {
        super("This is not among your queries any more.");
    }
}
