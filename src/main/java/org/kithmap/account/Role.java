package org.kithmap.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What an account is for. It may hold several.
public enum Role {
    /// Owns maps.
    PERSON,
    /// Sees what is shared with them, and may keep a map for a client.
    COACH,
    /// Asks the research data, rows included.
    ANALYST,
    /// Asks the research data, and is told groups only.
    STATISTICIAN,
    /// Looks after accounts and settings, and sees no map.
    ADMINISTRATOR;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }

    /// As they are stored; what a newer Kithmap may have added is passed over.
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
