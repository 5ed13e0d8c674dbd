package org.kithmap.account;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.kithmap.account.Sessions.SignedIn;

/// For which roles a passkey is required. An account that has one of them can do nothing in a
/// session that was not confirmed by a passkey, except get to that.
///
/// @param roles empty where a password is enough for everybody
public record PasskeyPolicy(Set<Role> roles) {

    public static final PasskeyPolicy NONE = new PasskeyPolicy(Set.of());

    public PasskeyPolicy {
        roles = Set.copyOf(roles);
    }

    /// Whether a session waits for a passkey.
    boolean closes(SignedIn here) {
        return !here.byPasskey() && isRequiredOf(here.account().roles());
    }

    boolean isRequiredOf(Collection<Role> held) {
        return !Collections.disjoint(roles, held);
    }
}
