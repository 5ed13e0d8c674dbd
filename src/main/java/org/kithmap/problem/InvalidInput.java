package org.kithmap.problem;

import java.util.Map;

/// A value that can't be accepted, such as a name that is too long or a password that is easy to
/// guess.
public final class InvalidInput extends Problem {

    /// @param reason a key for the page to explain what is wrong; its values depend on the code
    public InvalidInput(String code, String reason, String message) {
        super(code, message, Map.of("reason", reason));
    }
}
