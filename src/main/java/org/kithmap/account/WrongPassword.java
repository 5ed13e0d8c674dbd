package org.kithmap.account;

/// Exception thrown if name and password do not match. It does not disclose which of them is wrong.
public final class WrongPassword extends RuntimeException {

    WrongPassword() {
        super("This name and password don't match. Please check both.");
    }
}
