package org.kithmap.account;

/// Exception thrown if another account already uses a name.
public final class NameTaken extends RuntimeException {

    NameTaken() {
        super("Somebody else has this name already. Please choose another one.");
    }
}
