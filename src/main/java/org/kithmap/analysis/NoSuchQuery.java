package org.kithmap.analysis;

/// Signals a saved query that does not exist or does not belong to the caller.
public final class NoSuchQuery extends RuntimeException {

    NoSuchQuery() {
        super("There is no query with this id.");
    }
}
