package org.kithmap.account;

/// Exception thrown if a new passkey already belongs to an account.
public final class PasskeyAlreadyRegistered extends RuntimeException {

    PasskeyAlreadyRegistered() {
        super("This account already has this passkey.");
    }
}
