package org.kithmap.referral;

/// Exception thrown if a referral was never on the list or has been removed.
public final class NoSuchReferral extends RuntimeException {

    NoSuchReferral() {
        super("This entry is no longer on the list.");
    }
}
