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

/// What an account may do with a map that it may see.
///
/// @param own whether it is theirs
/// @param edit whether they may change it
/// @param owner the name of whose it is, where it is somebody else's
/// @param withheld what they don't see of it; never sent
/// @param aliases the ids under which they know what is stored under others; never sent
public record MapAccess(
        boolean own,
        boolean edit,
        @Nullable String owner,
        @JsonIgnore SharingRestrictions withheld,
        @JsonIgnore IdAliases aliases) {

    public static final MapAccess OWN =
            new MapAccess(true, true, null, SharingRestrictions.NOTHING, IdAliases.NONE);

    /// What they see of a map.
    public SupportMap seen(SupportMap whole) {
        return aliases.shown(withheld.from(whole));
    }

    /// Whether something of the map is not shown, so that nobody takes what they see for all there
    /// is.
    @JsonProperty("restricted")
    public boolean restricted() {
        return !withheld.isNothing();
    }

    /// The keys of the parts of which something is not shown: nothing in them may be said to be
    /// missing.
    @JsonProperty("partial")
    public List<String> partial() {
        return keys(withheld.parts());
    }

    /// The keys of the areas of life that are shown; absent where that is all of them.
    @JsonProperty("domains")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public @Nullable List<String> domains() {
        return withheld.domains().isEmpty()
                ? null
                : keys(EnumSet.complementOf(EnumSet.copyOf(withheld.domains())));
    }

    /// The keys of the areas of life that are named as not part of what is shared.
    @JsonProperty("notShared")
    public List<String> notShared() {
        return withheld.domainsNamed() ? keys(withheld.domains()) : List.of();
    }

    private static <E extends Enum<E> & Coded> List<String> keys(Set<E> some) {
        return some.stream().sorted().map(Coded::key).toList();
    }

    /// @param row with `own`, `owner` and `share`, as the queries give them
    public static MapAccess of(Row row) {
        return Boolean.TRUE.equals(row.value("own"))
                ? OWN
                : of(row.row("share"), row.string("owner"));
    }

    /// Of a share, by its properties.
    ///
    /// @param owner the name of whose map it is
    public static MapAccess of(Row share, String owner) {
        return new MapAccess(
                false,
                "edit".equals(share.string("may")),
                owner,
                withheld(share),
                share.optional("aliasStored") == null
                        ? IdAliases.NONE
                        : IdAliases.of(share.strings("aliasStored"), share.strings("aliasShown")));
    }

    /// What a share withholds, by its properties.
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
