package org.kithmap.lock;

/// There is no passphrase to lock with or to remove.
public final class PassphraseNotSet extends RuntimeException {

    PassphraseNotSet() {
        super("No passphrase is set.");
    }
}
