package org.kithmap.account;

import java.time.Clock;
import org.kithmap.account.Sessions.SignedIn;
import org.kithmap.graph.Graph;

/// The confirmation of a session by a passkey, if a role of the account requires that. Until then
/// the session may do nothing else. It is checked before every API request. It therefore also
/// applies to roles that are granted, and requirements that are introduced, during a session.
public final class PasskeyConfirmation {

    private final PasskeyPolicy policy;
    private final Passkeys passkeys;

    public PasskeyConfirmation(Graph graph, Clock clock, PasskeyPolicy policy) {
        this.policy = policy;
        this.passkeys = new Passkeys(graph, clock);
    }

    boolean isMissing(SignedIn here) {
        return policy.isConfirmationMissing(here);
    }

    /// Returns what the person has to do: `add` if the account has no passkey yet, else `confirm`.
    String step(String account) {
        return passkeys.credentials(account).isEmpty() ? "add" : "confirm";
    }
}
