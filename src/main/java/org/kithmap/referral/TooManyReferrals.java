package org.kithmap.referral;

/// Exception thrown if the referral list is full. It is limited because people would not read a
/// longer one.
public final class TooManyReferrals extends RuntimeException {

    TooManyReferrals() {
        super("The list is full. Please remove an entry first.");
    }
}
