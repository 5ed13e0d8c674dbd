package org.kithmap.account;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/// For which roles a passkey is required. An account that has one of them can do nothing in a
/// session that was not confirmed by a passkey, except get to that.
///
/// @param roles empty where a password is enough for everybody
public record PasskeyPolicy(Set<Role> roles) {

    public static final PasskeyPolicy NONE = new PasskeyPolicy(Set.of());

    public PasskeyPolicy {
        roles = Set.copyOf(roles);
    }

    boolean isRequiredOf(Collection<Role> held) {
        return !Collections.disjoint(roles, held);
    }
}
