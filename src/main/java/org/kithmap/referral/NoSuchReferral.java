package org.kithmap.referral;

/// It is not on the list, or no more.
public final class NoSuchReferral extends RuntimeException {

    NoSuchReferral() {
        super("This is no longer on the list.");
    }
}
