package org.kithmap.change;

/// An account listens in as many windows as it may.
public final class TooManyStreams extends RuntimeException {

    TooManyStreams() {
        super("Maps are open in many windows of this account. Close one and try again.");
    }
}
