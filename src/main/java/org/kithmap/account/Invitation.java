package org.kithmap.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.Row;

/// A one-time link that creates an account, or sets a new password.
///
/// @param roles the roles of the new account
/// @param label a note of its creator, by which to recognize it; may be null
/// @param by the name of its creator; null for the console
/// @param name the name of the account whose password is reset
/// @param account the id of that account
/// @param passkeysLost whether a new password also replaces passkeys that the account's roles
///   require
public record Invitation(
        String id,
        Purpose kind,
        Set<Role> roles,
        @Nullable String label,
        Instant created,
        Instant expires,
        @Nullable String by,
        @Nullable String name,
        @JsonIgnore @Nullable String account,
        boolean passkeysLost) {

    /// The purpose of an invitation.
    public enum Purpose {
        /// An administrator's account, for the person who has access to the console.
        FIRST,
        /// A new account.
        NEW,
        /// A new password for an existing account.
        RECOVERY;

        static Purpose of(Row row) {
            return valueOf(row.string("kind").toUpperCase(Locale.ROOT));
        }

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Invitation of(Row row) {
        return new Invitation(
                row.string("id"),
                Purpose.of(row),
                Role.all(row.strings("roles")),
                (String) row.value("label"),
                row.instant("created"),
                row.instant("expires"),
                (String) row.value("by"),
                (String) row.value("name"),
                (String) row.optional("account"),
                Boolean.TRUE.equals(row.optional("passkeysLost")));
    }
}
