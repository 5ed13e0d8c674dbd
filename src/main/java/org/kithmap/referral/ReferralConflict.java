package org.kithmap.referral;

/// It says something else than what its sender saw.
public final class ReferralConflict extends RuntimeException {

    private final Referral now;

    ReferralConflict(Referral now) {
        super("This was changed meanwhile.");
        this.now = now;
    }

    /// What it says now.
    public Referral now() {
        return now;
    }
}
