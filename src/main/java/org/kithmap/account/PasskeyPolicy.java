package org.kithmap.account;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.kithmap.account.Sessions.SignedIn;

/// The roles for which a passkey is required. An account with one of these roles can do nothing in
/// a session that no passkey has confirmed, except to confirm it.
///
/// @param roles the roles; empty if a password suffices for all accounts
public record PasskeyPolicy(Set<Role> roles) {

    public static final PasskeyPolicy NONE = new PasskeyPolicy(Set.of());

    public PasskeyPolicy {
        roles = Set.copyOf(roles);
    }

    /// Returns whether a session must be confirmed with a passkey first.
    boolean isConfirmationMissing(SignedIn here) {
        return !here.byPasskey() && isRequiredOf(here.account().roles());
    }

    boolean isRequiredOf(Collection<Role> held) {
        return !Collections.disjoint(roles, held);
    }
}
