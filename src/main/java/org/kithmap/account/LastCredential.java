package org.kithmap.account;

/// Exception thrown if the removal of a passkey would leave no way to sign in to the account, or no
/// passkey where one is required.
public final class LastCredential extends RuntimeException {

    LastCredential() {
        super("This is the only way to sign in to this account. Add another one first.");
    }
}
