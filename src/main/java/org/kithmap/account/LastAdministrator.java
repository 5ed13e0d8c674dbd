package org.kithmap.account;

/// Without this account, nobody could look after accounts.
public final class LastAdministrator extends RuntimeException {

    LastAdministrator() {
        super("This is the last administrator. Make somebody else one first.");
    }
}
