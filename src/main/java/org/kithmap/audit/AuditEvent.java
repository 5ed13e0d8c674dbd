package org.kithmap.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.Row;

/// One line of the audit log of a map.
///
/// @param number 1 for the first of this map
/// @param by the id of the account that did it
/// @param name of that account, as it was then
/// @param whom the name of the account it was about, if it was about one
/// @param hash of this and of all before it, so that a line that was changed or taken out is found
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
