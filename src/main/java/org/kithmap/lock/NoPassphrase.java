package org.kithmap.lock;

/// There is no passphrase to lock with, or to take away.
public final class NoPassphrase extends RuntimeException {

    NoPassphrase() {
        super("There is no passphrase.");
    }
}
