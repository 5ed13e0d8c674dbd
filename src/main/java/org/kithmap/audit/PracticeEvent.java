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

/// One line of the log of a practice.
///
/// @param did what happened, as [Kind#key]
/// @param by the account that did it; absent for the console and for somebody who was not signed in
/// @param about the account it was done to; absent where there was none
/// @param roles it was about
/// @param hash of this line and of all before it
public record PracticeEvent(
        long number,
        Instant at,
        String did,
        @Nullable Person by,
        @Nullable Person about,
        @JsonInclude List<String> roles,
        String hash) {

    /// An account, by the name it has now.
    ///
    /// @param name absent once the account is deleted
    public record Person(String id, @Nullable String name) {}

    /// What is written down.
    public enum Kind {
        INVITATION_MADE,
        INVITATION_USED,
        INVITATION_WITHDRAWN,
        INVITATION_EXPIRED,
        ROLES_GIVEN,
        ROLES_TAKEN,
        PASSWORD_LINK_MADE,
        PASSWORD_LINK_USED,
        PASSWORD_LINK_WITHDRAWN,
        PASSWORD_LINK_EXPIRED,
        ACCOUNT_CLOSED,
        ACCOUNT_OPENED,
        ACCOUNT_DELETED,
        MAP_DELETED,
        /// At most one line an hour for an account and a network, and [PracticeLog#MOST_AN_HOUR] in
        /// all.
        SIGN_IN_FAILED,
        /// A coach's; at most one line an hour for each.
        CHANGE_REFUSED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String key) {
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
