package org.kithmap.referral;

/// Nobody would read a list that long.
public final class TooManyReferrals extends RuntimeException {

    TooManyReferrals() {
        super("The list is full. Please remove something first.");
    }
}
