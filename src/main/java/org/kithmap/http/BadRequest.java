package org.kithmap.http;

/// A request that can't be understood. The message says what was expected.
public final class BadRequest extends RuntimeException {

    public BadRequest(String message) {
        super(message);
    }
}
