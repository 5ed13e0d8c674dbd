package org.kithmap.account;

import java.time.Clock;
import org.kithmap.account.Sessions.SignedIn;
import org.kithmap.graph.Graph;

/// A gate that blocks a session until a passkey confirms it, if a role of the account requires
/// that. It is checked before every API request. It therefore also applies to roles that are
/// granted, and requirements that are introduced, during a session.
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

    /// Returns what opens the gate: `add` if the account has no passkey yet, else `confirm`.
    String step(String account) {
        return passkeys.credentials(account).isEmpty() ? "add" : "confirm";
    }
}
