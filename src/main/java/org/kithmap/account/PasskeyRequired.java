package org.kithmap.account;

/// Exception thrown if a role of the account requires a passkey, but none has confirmed the
/// session.
public final class PasskeyRequired extends RuntimeException {

    PasskeyRequired() {
        super("Your role needs a passkey. Confirm this session with one, or add your first.");
    }
}
