package org.kithmap.graph;

/// Exception thrown if the database cannot be started or reached. Its message says what to check.
public final class CannotConnect extends RuntimeException {

    CannotConnect(String message) {
        super(message);
    }

    CannotConnect(String message, Throwable cause) {
        super(message, cause);
    }
}
