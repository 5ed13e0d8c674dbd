package org.kithmap.account;

/// Exception thrown if a name is not allowed for an account.
public final class InvalidName extends RuntimeException {

    private final String reason;

    /// @param reason `short`, `long` or `signs`
    InvalidName(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
