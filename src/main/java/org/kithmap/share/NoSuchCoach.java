package org.kithmap.share;

/// There is no coach of this id with whom a map can be shared.
public final class NoSuchCoach extends RuntimeException {

    NoSuchCoach() {
        super("There is no coach with this id.");
    }
}
