package org.kithmap.account;

/// Nobody needs that many.
public final class TooManyPasskeys extends RuntimeException {

    TooManyPasskeys() {
        super("There are as many passkeys as there can be. Please remove one first.");
    }
}
