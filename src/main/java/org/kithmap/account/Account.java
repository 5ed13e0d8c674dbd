package org.kithmap.account;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kithmap.graph.Row;

/// An account with which a person can sign in.
///
/// @param name the name as displayed
/// @param roles what the account may do, in the order of [Role]
public record Account(String id, String name, Set<Role> roles) {

    /// The account of the only person on a laptop.
    public static final Account OWNER = new Account("owner", "You", Set.of(Role.PERSON));

    public Account {
        EnumSet<Role> inOrder = EnumSet.noneOf(Role.class);
        inOrder.addAll(roles);
        roles = Collections.unmodifiableSet(inOrder);
    }

    static Account of(Row row) {
        return new Account(row.string("id"), row.string("name"), Role.all(row.strings("roles")));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /// Returns the roles as they are stored.
    List<String> roleKeys() {
        return roles.stream().map(Role::key).toList();
    }
}
