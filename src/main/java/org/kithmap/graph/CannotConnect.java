package org.kithmap.graph;

/// The database could not be started or reached. The message names what to check.
public final class CannotConnect extends RuntimeException {

    CannotConnect(String message) {
        super(message);
    }

    CannotConnect(String message, Throwable cause) {
        super(message, cause);
    }
}
