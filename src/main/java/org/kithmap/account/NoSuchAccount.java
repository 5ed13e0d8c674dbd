package org.kithmap.account;

/// There is no account of this id, or it may not be used.
public final class NoSuchAccount extends RuntimeException {

    NoSuchAccount() {
        super("There is no such account.");
    }
}
