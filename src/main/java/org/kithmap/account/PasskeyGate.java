package org.kithmap.account;

import java.time.Clock;
import org.kithmap.account.Sessions.SignedIn;
import org.kithmap.graph.Graph;

/// Holds a session back whose account has a role that needs a passkey, until a passkey confirmed
/// it. It is asked before every request of the API, so it holds for whatever a role opens, and for
/// roles that are given and requirements that are made while somebody is signed in.
public final class PasskeyGate {

    private final PasskeyPolicy policy;
    private final Passkeys passkeys;

    public PasskeyGate(Graph graph, Clock clock, PasskeyPolicy policy) {
        this.policy = policy;
        this.passkeys = new Passkeys(graph, clock);
    }

    boolean isClosed(SignedIn here) {
        return policy.closes(here);
    }

    /// What opens it: `add` where the account has no passkey yet, else `confirm`.
    String step(String account) {
        return passkeys.credentials(account).isEmpty() ? "add" : "confirm";
    }
}
