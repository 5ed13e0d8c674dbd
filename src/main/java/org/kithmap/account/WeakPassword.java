package org.kithmap.account;

/// A password that somebody else would guess too soon, or that can't be kept.
public final class WeakPassword extends RuntimeException {

    private final String reason;

    /// @param reason why, as the page words it: see [PasswordStrength]
    WeakPassword(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
