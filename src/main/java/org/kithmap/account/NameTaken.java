package org.kithmap.account;

/// Exception thrown if another account already uses a name.
public final class NameTaken extends RuntimeException {

    NameTaken() {
        super("Another account has this name. Please choose a different one.");
    }
}
