package org.kithmap.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A link that makes an account, or lets somebody choose a new password, once.
///
/// @param roles the new account will have
/// @param label what whoever made it wrote on it, to know it again; null when nothing
/// @param by the name of whoever made it; null for the console
/// @param name of the account that is recovered
/// @param account the id of it
public record Invitation(
        String id,
        Kind kind,
        Set<Role> roles,
        @Nullable String label,
        Instant created,
        Instant expires,
        @Nullable String by,
        @Nullable String name,
        @JsonIgnore @Nullable String account) {

    /// What it is for.
    public enum Kind {
        /// The account of whoever has the console: an administrator.
        FIRST,
        /// A new account.
        NEW,
        /// A new password for an account that is there.
        RECOVERY;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
