package org.kithmap.problem;

import java.util.Map;

/// A list that has as many entries as it may have. The client can remove one, then try again.
public final class LimitReached extends Problem {

    public LimitReached(String code, String message) {
        super(code, message, Map.of());
    }
}
