package org.kithmap.account;

/// The account has a role that needs a passkey, and its session was not confirmed by one.
public final class PasskeyNeeded extends RuntimeException {

    PasskeyNeeded() {
        super("Your role needs a passkey. Confirm this session with one, or add your first.");
    }
}
