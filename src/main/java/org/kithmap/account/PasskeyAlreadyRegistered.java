package org.kithmap.account;

/// A passkey that belongs to an account already.
public final class PasskeyAlreadyRegistered extends RuntimeException {

    PasskeyAlreadyRegistered() {
        super("This passkey is here already.");
    }
}
