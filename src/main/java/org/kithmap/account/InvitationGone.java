package org.kithmap.account;

/// An invitation that was used, withdrawn, is too old, or was never made.
public final class InvitationGone extends RuntimeException {

    InvitationGone() {
        super("This invitation was used already, or it is too old. Ask for a new one.");
    }
}
