package org.kithmap.account;

/// Exception thrown if an account has reached the limit of passkeys.
public final class TooManyPasskeys extends RuntimeException {

    TooManyPasskeys() {
        super("This account has the maximum number of passkeys. Please remove one first.");
    }
}
