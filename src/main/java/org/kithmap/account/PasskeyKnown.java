package org.kithmap.account;

/// A passkey that belongs to an account already.
public final class PasskeyKnown extends RuntimeException {

    PasskeyKnown() {
        super("This passkey is here already.");
    }
}
