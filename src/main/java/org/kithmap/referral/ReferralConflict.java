package org.kithmap.referral;

/// Exception thrown if a referral has changed since its sender read it.
public final class ReferralConflict extends RuntimeException {

    private final Referral now;

    ReferralConflict(Referral now) {
        super("This entry was changed in the meantime.");
        this.now = now;
    }

    /// Returns the current version.
    public Referral now() {
        return now;
    }
}
