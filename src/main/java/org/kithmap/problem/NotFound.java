package org.kithmap.problem;

import java.util.Map;

/// Something that does not exist, or that the account must not learn of.
public final class NotFound extends Problem {

    public NotFound(String code, String message) {
        super(code, message, Map.of());
    }
}
