package org.kithmap.account;

/// Name and password don't belong together; which of the two is wrong is not said.
public final class WrongPassword extends RuntimeException {

    WrongPassword() {
        super("This name and this password do not belong together.");
    }
}
