package org.kithmap.share;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.Row;
import org.kithmap.map.Domain;
import org.kithmap.map.MapAccess;
import org.kithmap.map.SharingRestrictions;

/// Maps shares to and from rows of the database.
final class ShareRowMapper {

    private ShareRowMapper() {}

    static Coach coach(Row row) {
        return new Coach(
                row.string("id"), row.string("name"), Boolean.TRUE.equals(row.optional("own")));
    }

    static Shares.ReceivedShare withMe(Row row) {
        return new Shares.ReceivedShare(
                row.string("owner"), date(row, "since"), (LocalDate) row.value("until"));
    }

    static Sharing.EndedShare ended(Row row) {
        return new Sharing.EndedShare(
                String.valueOf(row.value("coach")),
                Boolean.TRUE.equals(row.value("byCoach")),
                date(row, "on"),
                row.number("number"));
    }

    static Share share(Row row) {
        Row share = row.row("share");
        return new Share(
                new Coach(row.string("id"), row.string("name")),
                "edit".equals(share.string("may")),
                date(share, "since"),
                (LocalDate) share.optional("until"),
                Boolean.TRUE.equals(share.optional("hardDay")),
                MapAccess.withheld(share));
    }

    private static LocalDate date(Row row, String column) {
        return (LocalDate) Objects.requireNonNull(row.value(column));
    }

    /// Returns the terms of a share as they are stored.
    static Map<String, @Nullable Object> properties(
            ShareRequest shareRequest, SharingRestrictions sharingRestrictions) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("may", shareRequest.edit() ? "edit" : "see");
        properties.put("until", shareRequest.until());
        properties.put("hardDay", shareRequest.hardDay());
        properties.put("alters", List.copyOf(sharingRestrictions.alters()));
        properties.put(
                "domains",
                sharingRestrictions.domains().stream().sorted().map(Domain::key).toList());
        properties.put("domainsNamed", sharingRestrictions.domainsNamed());
        properties.put("notes", sharingRestrictions.notes());
        properties.put("closeness", sharingRestrictions.closeness());
        properties.put("reflections", sharingRestrictions.reflections());
        properties.put("contacts", sharingRestrictions.contacts());
        return properties;
    }
}
