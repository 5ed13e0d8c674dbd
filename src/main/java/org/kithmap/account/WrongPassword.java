package org.kithmap.account;

/// Exception thrown if name and password do not match. It does not disclose which of them is wrong.
public final class WrongPassword extends RuntimeException {

    WrongPassword() {
        super("This name and this password do not belong together.");
    }
}
