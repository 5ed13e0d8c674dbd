package org.kithmap.referral;

/// Something that can't stand on the list as it is.
public final class InvalidReferral extends RuntimeException {

    private final String reason;

    /// @param reason `name` or `domains` where that is missing, or `long`
    InvalidReferral(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
