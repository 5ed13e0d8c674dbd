package org.kithmap.lock;

/// A passphrase that is too easy to guess, or too long. Somebody who has the disk may guess for as
/// long as they like.
public final class WeakPassphrase extends RuntimeException {

    WeakPassphrase(String message) {
        super(message);
    }
}
