package org.kithmap.account;

/// Exception thrown if a change would leave no account that can manage accounts.
public final class LastAdministrator extends RuntimeException {

    LastAdministrator() {
        super("This is the last administrator. Make another person administrator first.");
    }
}
