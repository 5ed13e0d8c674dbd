package org.kithmap.share;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.json.JsonFields;
import org.kithmap.map.Coded;
import org.kithmap.map.Domain;
import org.kithmap.map.MapAccess;
import org.kithmap.map.SharingRestrictions;
import org.kithmap.map.SupportMap;
import org.kithmap.problem.InvalidRequest;

/// The terms of a share, as requested.
///
/// @param hardDay whether the page for a hard day is shared, which it is only if the owner says so
record ShareRequest(
        boolean edit, @Nullable LocalDate until, boolean hardDay, SharingRestrictions withheld) {

    /// A field of withheld areas of life that says whether the coach sees their names.
    private static final String DOMAINS_NAMED = "domainsNamed";

    private static final Set<String> PARTS =
            Set.of(
                    "alters",
                    "domains",
                    DOMAINS_NAMED,
                    "notes",
                    "closeness",
                    "reflections",
                    "contacts");

    /// Reads `{edit, until, hardDay, withheld}`.
    static ShareRequest read(JsonFields body, LocalDate today) {
        LocalDate until = body.date("until");
        if (until != null && until.isBefore(today)) {
            throw new InvalidRequest("\"until\" is in the past. Choose today or a later day.");
        }
        return new ShareRequest(body.flag("edit"), until, body.flag("hardDay"), withheld(body));
    }

    /// Reads `{withheld: {alters, domains, domainsNamed, notes, closeness, reflections,
    /// contacts}}`.
    static SharingRestrictions withheld(JsonFields body) {
        JsonFields withheld = body.object("withheld");
        if (withheld == null) {
            return SharingRestrictions.NOTHING;
        }
        withheld.json()
                .fieldNames()
                .forEachRemaining(name -> {
                    // what is to be withheld and is not understood must not be shown
                    if (!PARTS.contains(name)) {
                        throw new InvalidRequest(
                                "\"%s\" can't be withheld. Use alters, domains, notes, closeness, reflections or contacts."
                                        .formatted(name));
                    }
                });
        Set<Domain> domains = EnumSet.noneOf(Domain.class);
        withheld.texts("domains").forEach(key -> domains.add(Coded.of(Domain.class, key)));
        return new SharingRestrictions(
                new HashSet<>(withheld.texts("alters")),
                domains,
                withheld.flag(DOMAINS_NAMED),
                withheld.flag("notes"),
                withheld.flag("closeness"),
                withheld.flag("reflections"),
                withheld.flag("contacts"));
    }

    /// Returns whether a coach would see something else on these terms than before.
    ///
    /// @param restrictions what would be withheld
    boolean showsOther(SupportMap whole, MapAccess before, SharingRestrictions restrictions) {
        MapAccess after =
                new MapAccess(false, edit, "", false, hardDay, restrictions, before.aliases());
        return before.edit() != after.edit()
                || before.hardDay() != after.hardDay()
                || before.restricted() != after.restricted()
                || !before.partial().equals(after.partial())
                || !before.notShared().equals(after.notShared())
                || !before.seen(whole).equals(after.seen(whole));
    }
}
