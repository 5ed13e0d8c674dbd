package org.kithmap.account;

/// Exception thrown if more passwords are being hashed than the memory has room for.
public final class PasswordHashingBusy extends RuntimeException {

    PasswordHashingBusy() {
        super("Many people are signing in at the moment. Please try again soon.");
    }
}
