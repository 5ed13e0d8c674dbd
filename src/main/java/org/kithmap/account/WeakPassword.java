package org.kithmap.account;

/// Exception thrown if a password is too easy to guess, too short or too long.
public final class WeakPassword extends RuntimeException {

    private final String reason;

    /// @param reason the reason as a key, see [PasswordStrength]
    WeakPassword(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
