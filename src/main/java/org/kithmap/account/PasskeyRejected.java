package org.kithmap.account;

/// A passkey that is not known, was not asked for just now, or does not sign what it should. Which
/// ofn/// them is not said.
public final class PasskeyRejected extends RuntimeException {

    PasskeyRejected() {
        super("This passkey did not work here. Please try again.");
    }
}
