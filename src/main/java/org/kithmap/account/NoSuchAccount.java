package org.kithmap.account;

/// Exception thrown if an account does not exist or may not be used.
public final class NoSuchAccount extends RuntimeException {

    NoSuchAccount() {
        super("There is no such account.");
    }
}
