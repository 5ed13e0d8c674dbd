package org.kithmap.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.Row;

/// A line of the audit log of a map.
///
/// @param number 1 for the first line of this map
/// @param by the id of the acting account
/// @param name the name of the acting account at that time
/// @param did the key of the [AuditAction]
/// @param whom the name of the account that the action was about, if any
/// @param hash a hash of this line and all before it, which reveals changed and removed lines
public record AuditEvent(
        long number,
        Instant at,
        String by,
        String name,
        String did,
        @Nullable String whom,
        String hash) {

    static AuditEvent of(Row row) {
        ZonedDateTime at = (ZonedDateTime) Objects.requireNonNull(row.value("at"));
        return new AuditEvent(
                row.number("number"),
                at.withZoneSameInstant(ZoneOffset.UTC).toInstant(),
                row.string("by"),
                row.string("name"),
                row.string("did"),
                (String) row.optional("whom"),
                row.string("hash"));
    }
}
