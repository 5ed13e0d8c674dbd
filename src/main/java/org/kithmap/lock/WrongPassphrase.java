package org.kithmap.lock;

/// The given text is neither the passphrase nor the code of the recovery sheet.
public final class WrongPassphrase extends RuntimeException {

    WrongPassphrase() {
        super("This is neither the passphrase nor the code on the recovery sheet.");
    }
}
