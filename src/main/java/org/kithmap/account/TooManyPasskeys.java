package org.kithmap.account;

/// Exception thrown if an account has reached the limit of passkeys.
public final class TooManyPasskeys extends RuntimeException {

    TooManyPasskeys() {
        super("There are as many passkeys as there can be. Please remove one first.");
    }
}
