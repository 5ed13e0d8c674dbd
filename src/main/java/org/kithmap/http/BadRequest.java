package org.kithmap.http;

/// Exception thrown if a request is malformed. The message says what was expected.
public final class BadRequest extends RuntimeException {

    public BadRequest(String message) {
        super(message);
    }
}
