package org.kithmap.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A role of an account, which may have several.
public enum Role {
    /// Owns maps.
    PERSON,
    /// Sees maps that others share, and may keep a map for a client.
    COACH,
    /// Queries the research data, including rows.
    ANALYST,
    /// Queries the research data, but receives only groups.
    STATISTICIAN,
    /// Manages accounts and settings, and sees no map.
    ADMINISTRATOR;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }

    /// Parses stored roles, and ignores those that a newer version of Kithmap may have added.
    static Set<Role> all(List<String> keys) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        keys.forEach(key -> of(key).ifPresent(roles::add));
        return Collections.unmodifiableSet(roles);
    }

    static Set<Role> with(Set<Role> roles, Role role) {
        EnumSet<Role> more = EnumSet.of(role);
        more.addAll(roles);
        return Collections.unmodifiableSet(more);
    }
}
