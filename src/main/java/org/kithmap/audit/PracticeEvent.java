package org.kithmap.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.Row;

/// A line of the log of a practice.
///
/// @param did what happened, as [EventType#key]
/// @param by the acting account; null for the console and for requests without a session
/// @param about the affected account; null if there is none
/// @param roles the roles that were given or taken, or that an invitation gives
/// @param hash a hash of this line and all before it
public record PracticeEvent(
        long number,
        Instant at,
        String did,
        @Nullable Person by,
        @Nullable Person about,
        @JsonInclude List<String> roles,
        String hash) {

    /// An account with its current name.
    ///
    /// @param name null once the account is deleted
    public record Person(String id, @Nullable String name) {}

    /// A kind of event in the log.
    public enum EventType {
        INVITATION_MADE,
        INVITATION_USED,
        INVITATION_WITHDRAWN,
        INVITATION_EXPIRED,
        ROLES_GIVEN,
        ROLES_TAKEN,
        PASSWORD_LINK_MADE,
        /// A link for a new password that also replaces the passkeys.
        PASSKEY_LINK_MADE,
        PASSWORD_LINK_USED,
        PASSWORD_LINK_WITHDRAWN,
        PASSWORD_LINK_EXPIRED,
        ACCOUNT_CLOSED,
        ACCOUNT_OPENED,
        ACCOUNT_DELETED,
        MAP_DELETED,
        /// The name of the practice or its privacy notice was changed.
        PROFILE_CHANGED,
        /// Logged at most once an hour per account and network, and [PracticeLog#MAX_PER_HOUR]
        /// times an hour in total.
        SIGN_IN_FAILED,
        /// A refused change by a coach. Logged at most once an hour per coach.
        CHANGE_REFUSED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<EventType> of(String key) {
            return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
        }
    }

    static PracticeEvent of(Row row) {
        ZonedDateTime at = (ZonedDateTime) Objects.requireNonNull(row.value("at"));
        return new PracticeEvent(
                row.number("number"),
                at.withZoneSameInstant(ZoneOffset.UTC).toInstant(),
                row.string("did"),
                person(row, "by"),
                person(row, "about"),
                row.strings("roles"),
                row.string("hash"));
    }

    private static @Nullable Person person(Row row, String column) {
        String id = (String) row.value(column);
        return id == null ? null : new Person(id, (String) row.value(column + "Name"));
    }
}
