package org.kithmap.encryption;

/// A passphrase protects the key file, and nobody gave it since Kithmap was opened or locked.
public final class KeysLocked extends KeyUnavailable {

    public KeysLocked() {
        super(
                "Kithmap is locked. It opens with your passphrase, or the code of the recovery sheet.");
    }
}
