package org.kithmap.problem;

import java.util.Map;

/// A malformed request. The message says what was expected.
public final class InvalidRequest extends Problem {

    public InvalidRequest(String message) {
        super("unreadable-request", message, Map.of());
    }
}
