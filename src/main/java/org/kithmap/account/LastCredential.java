package org.kithmap.account;

/// Without it, nobody could sign in to the account any more.
public final class LastCredential extends RuntimeException {

    LastCredential() {
        super("This is the only way into this account.");
    }
}
