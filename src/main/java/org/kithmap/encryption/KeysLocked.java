package org.kithmap.encryption;

/// Exception thrown if a passphrase protects the key file and nobody has entered it since Kithmap
/// was started or locked.
public final class KeysLocked extends KeyUnavailable {

    public KeysLocked() {
        super(
                "Kithmap is locked. Unlock it with your passphrase, or with the code on the recovery sheet.");
    }
}
