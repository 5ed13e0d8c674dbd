package org.kithmap.account;

/// Exception thrown if an invitation was used, withdrawn, has expired or never existed.
public final class InvitationGone extends RuntimeException {

    InvitationGone() {
        super("This invitation has been used, has expired or was withdrawn. Ask for a new one.");
    }
}
