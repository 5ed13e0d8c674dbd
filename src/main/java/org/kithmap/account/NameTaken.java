package org.kithmap.account;

/// Somebody else signs in by this name already.
public final class NameTaken extends RuntimeException {

    NameTaken() {
        super("Somebody else has this name already. Please choose another one.");
    }
}
