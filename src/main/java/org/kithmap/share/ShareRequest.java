package org.kithmap.share;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.http.BadRequest;
import org.kithmap.http.RequestBody;
import org.kithmap.map.Coded;
import org.kithmap.map.Domain;
import org.kithmap.map.SharingRestrictions;

/// The terms of a share, as requested.
record ShareRequest(boolean edit, @Nullable LocalDate until, SharingRestrictions withheld) {

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

    /// Reads `{edit, until, withheld}`.
    static ShareRequest read(RequestBody requestBody, LocalDate today) {
        LocalDate until = date(requestBody.text("until"));
        if (until != null && until.isBefore(today)) {
            throw new BadRequest("\"until\" is in the past. Choose today or a later day.");
        }
        return new ShareRequest(flag(requestBody.json(), "edit"), until, withheld(requestBody));
    }

    /// Reads `{withheld: {alters, domains, domainsNamed, notes, closeness, reflections,
    /// contacts}}`.
    static SharingRestrictions withheld(RequestBody requestBody) {
        JsonNode json = requestBody.json().path("withheld");
        if (json.isMissingNode() || json.isNull()) {
            return SharingRestrictions.NOTHING;
        }
        if (!json.isObject()) {
            throw new BadRequest("\"withheld\" must be an object.");
        }
        json.fieldNames()
                .forEachRemaining(name -> {
                    // what is to be withheld and is not understood must not be shown
                    if (!PARTS.contains(name)) {
                        throw new BadRequest(
                                "\"%s\" can't be withheld. Use alters, domains, notes, closeness, reflections or contacts."
                                        .formatted(name));
                    }
                });
        Set<Domain> domains = EnumSet.noneOf(Domain.class);
        texts(json, "domains").forEach(key -> domains.add(Coded.of(Domain.class, key)));
        return new SharingRestrictions(
                new HashSet<>(texts(json, "alters")),
                domains,
                flag(json, DOMAINS_NAMED),
                flag(json, "notes"),
                flag(json, "closeness"),
                flag(json, "reflections"),
                flag(json, "contacts"));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadRequest("\"until\" must be a date such as 2027-03-31.");
        }
    }

    private static boolean flag(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw new BadRequest("\"%s\" must be true or false.".formatted(field));
        }
        return value.booleanValue();
    }

    private static List<String> texts(JsonNode json, String field) {
        JsonNode value = json.path(field);
        List<String> all = new ArrayList<>();
        if (value.isMissingNode() || value.isNull()) {
            return all;
        }
        if (!value.isArray()) {
            throw new BadRequest("\"%s\" must be a list.".formatted(field));
        }
        for (JsonNode one : value) {
            if (!one.isTextual()) {
                throw new BadRequest("\"%s\" must be a list of texts.".formatted(field));
            }
            all.add(one.textValue());
        }
        return all;
    }
}
