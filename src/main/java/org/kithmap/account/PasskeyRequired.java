package org.kithmap.account;

/// The account has a role that needs a passkey, and its session was not confirmed by one.
public final class PasskeyRequired extends RuntimeException {

    PasskeyRequired() {
        super("Your role needs a passkey. Confirm this session with one, or add your first.");
    }
}
