package org.kithmap.account;

/// Exception thrown if an invitation was used, withdrawn, has expired or never existed.
public final class InvitationGone extends RuntimeException {

    InvitationGone() {
        super("This invitation was used already, or it is too old. Ask for a new one.");
    }
}
