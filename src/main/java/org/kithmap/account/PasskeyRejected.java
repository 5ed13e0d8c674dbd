package org.kithmap.account;

/// Exception thrown if a passkey is unknown, its challenge is not open, or its signature is wrong.
/// It does not disclose which.
public final class PasskeyRejected extends RuntimeException {

    PasskeyRejected() {
        super("This passkey did not work here. Please try again.");
    }
}
