package org.kithmap.map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.Row;

/// The access of an account to a map that it may see.
///
/// @param own whether the account owns the map
/// @param edit whether the account may change it
/// @param owner the name of the owner; absent if that is the account itself
/// @param keptForClient whether the account keeps its own map for a client, whom the map is about
/// @param hardDay whether the account sees the page for a hard day
/// @param withheld the content that the account can't see; not part of the JSON
/// @param aliases the ids by which the account knows elements that are stored under other ids; not
///   part of the JSON
public record MapAccess(
        boolean own,
        boolean edit,
        @Nullable String owner,
        boolean keptForClient,
        boolean hardDay,
        @JsonIgnore SharingRestrictions withheld,
        @JsonIgnore IdAliases aliases) {

    private static final MapAccess OWN = own(false);
    private static final MapAccess KEPT_FOR_CLIENT = own(true);

    private static MapAccess own(boolean keptForClient) {
        return new MapAccess(
                true, true, null, keptForClient, true, SharingRestrictions.NOTHING, IdAliases.NONE);
    }

    /// Returns the part of a map that the account can see.
    public SupportMap seen(SupportMap whole) {
        SupportMap part = aliases.shown(withheld.from(whole));
        return hardDay ? part : part.withHardDay(null);
    }

    /// Returns whether anything is withheld, so that the visible part is not mistaken for the whole
    /// map.
    @JsonProperty("restricted")
    public boolean restricted() {
        return !withheld.isNothing();
    }

    /// Returns the keys of the parts with withheld content. Nothing in these parts may be reported
    /// as missing.
    @JsonProperty("partial")
    public List<String> partial() {
        return keys(withheld.parts());
    }

    /// Returns the keys of the areas of life that are shown; null if all are.
    @JsonProperty("domains")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public @Nullable List<String> domains() {
        return withheld.domains().isEmpty()
                ? null
                : keys(EnumSet.complementOf(EnumSet.copyOf(withheld.domains())));
    }

    /// Returns the keys of the withheld areas of life, if the share lets them be named.
    @JsonProperty("notShared")
    public List<String> notShared() {
        return withheld.domainsNamed() ? keys(withheld.domains()) : List.of();
    }

    private static <E extends Enum<E> & Coded> List<String> keys(Set<E> some) {
        return some.stream().sorted().map(Coded::key).toList();
    }

    /// Creates the access from a result row.
    ///
    /// @param row with `own`, `owner` and `share`, as returned by the queries; `share` has the
    ///   properties of the ownership if the map is the account's own
    public static MapAccess of(Row row) {
        Row properties = row.row("share");
        if (!Boolean.TRUE.equals(row.value("own"))) {
            return of(properties, row.string("owner"));
        }
        return Boolean.TRUE.equals(properties.optional("keptForClient")) ? KEPT_FOR_CLIENT : OWN;
    }

    /// Creates the access from the properties of a share.
    ///
    /// @param owner the name of the map's owner
    public static MapAccess of(Row share, String owner) {
        return new MapAccess(
                false,
                "edit".equals(share.string("may")),
                owner,
                false,
                Boolean.TRUE.equals(share.optional("hardDay")),
                withheld(share),
                share.optional("aliasStored") == null
                        ? IdAliases.NONE
                        : IdAliases.of(share.strings("aliasStored"), share.strings("aliasShown")));
    }

    /// Returns what a share withholds, from its properties.
    public static SharingRestrictions withheld(Row share) {
        return new SharingRestrictions(
                Set.copyOf(share.strings("alters")),
                share.strings("domains").stream()
                        .map(key -> Coded.of(Domain.class, key))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Domain.class))),
                Boolean.TRUE.equals(share.optional("domainsNamed")),
                Boolean.TRUE.equals(share.value("notes")),
                Boolean.TRUE.equals(share.value("closeness")),
                Boolean.TRUE.equals(share.value("reflections")),
                Boolean.TRUE.equals(share.value("contacts")));
    }
}
