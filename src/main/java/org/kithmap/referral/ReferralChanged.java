package org.kithmap.referral;

/// It says something else than what its sender saw.
public final class ReferralChanged extends RuntimeException {

    private final Referral now;

    ReferralChanged(Referral now) {
        super("This was changed meanwhile.");
        this.now = now;
    }

    /// What it says now.
    public Referral now() {
        return now;
    }
}
