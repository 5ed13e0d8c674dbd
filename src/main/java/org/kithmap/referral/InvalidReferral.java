package org.kithmap.referral;

/// Exception thrown if a referral lacks a required field or has too long a text.
public final class InvalidReferral extends RuntimeException {

    private final String reason;

    /// @param reason `name` or `domains` if that field is missing, or `long` for a text too long
    InvalidReferral(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
