package org.kithmap.account;

/// More people sign in at this moment than the memory has room for.
public final class PasswordHashingBusy extends RuntimeException {

    PasswordHashingBusy() {
        super("Many people are signing in just now. Please try again in a moment.");
    }
}
