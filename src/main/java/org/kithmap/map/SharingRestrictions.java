package org.kithmap.map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The content of a map that its owner withholds in a share.
///
/// @param alters the ids of the alters that are not shown at all
/// @param domains the areas of life whose support is not shown
/// @param domainsNamed whether these areas are named as not shared; otherwise they are neither
///   drawn, counted nor named
/// @param notes whether everything the owner wrote about alters, the map and contacts is withheld:
///   notes, qualities and since when they have known somebody
/// @param closeness whether the closeness and comfort of all alters, and the information that a
///   relationship is strained, are withheld
/// @param reflections whether the answers to the questions for reflection are withheld
/// @param contacts whether the log of contacts, the dates of last contacts and how often people are
///   in touch are withheld
@RecordBuilder
public record SharingRestrictions(
        Set<String> alters,
        Set<Domain> domains,
        boolean domainsNamed,
        boolean notes,
        boolean closeness,
        boolean reflections,
        boolean contacts)
        implements SharingRestrictionsBuilder.With {

    public static final SharingRestrictions NOTHING = SharingRestrictionsBuilder.builder().build();

    public SharingRestrictions {
        alters = alters == null ? Set.of() : Set.copyOf(alters);
        domains = domains == null ? Set.of() : Set.copyOf(domains);
        domainsNamed = domainsNamed && !domains.isEmpty();
    }

    /// Returns everything that one or the other withholds. Areas of life are named only if neither
    /// leaves them out.
    public SharingRestrictions and(SharingRestrictions other) {
        Set<String> allAlters = new HashSet<>(alters);
        allAlters.addAll(other.alters);
        Set<Domain> allDomains = new HashSet<>(domains);
        allDomains.addAll(other.domains);
        return new SharingRestrictions(
                allAlters,
                allDomains,
                (domainsNamed || domains.isEmpty())
                        && (other.domainsNamed || other.domains.isEmpty()),
                notes || other.notes,
                closeness || other.closeness,
                reflections || other.reflections,
                contacts || other.contacts);
    }

    @JsonIgnore
    public boolean isNothing() {
        return equals(NOTHING);
    }

    /// Returns the parts of a map of which something or everything is withheld. An element that is
    /// missing in such a part may exist on the whole map.
    @JsonIgnore
    public Set<MapPart> parts() {
        Set<MapPart> parts = EnumSet.noneOf(MapPart.class);
        Map<MapPart, Boolean> any =
                Map.of(
                        MapPart.ALTERS, !alters.isEmpty(),
                        MapPart.DOMAINS, !domains.isEmpty(),
                        MapPart.NOTES, notes,
                        MapPart.CLOSENESS, closeness,
                        MapPart.REFLECTIONS, reflections,
                        MapPart.CONTACTS, contacts);
        any.forEach((part, withheld) -> {
            if (withheld) {
                parts.add(part);
            }
        });
        return parts;
    }

    /// Returns the visible part of a map. It does not disclose what was removed.
    public SupportMap from(SupportMap map) {
        if (isNothing()) {
            return map;
        }
        return new SupportMap(
                map.id(),
                map.name(),
                notes ? null : map.notes(),
                map.alters().stream().filter(one -> shows(one.id())).map(this::left).toList(),
                map.ties().stream().filter(this::shows).toList(),
                map.supports().stream().filter(this::shows).toList(),
                reflections ? List.of() : map.reflections(),
                map.steps().stream().filter(this::shows).toList(),
                map.contacts().stream().filter(this::shows).map(this::left).toList(),
                List.of(), // a saved view may name withheld alters
                map.hardDay()); // withheld by MapAccess, as it is shared by itself
    }

    /// Returns whether an alter of this id is visible, if it exists.
    public boolean shows(String alter) {
        return !alters.contains(alter);
    }

    public boolean shows(Tie tie) {
        return shows(tie.a()) && shows(tie.b());
    }

    public boolean shows(Support support) {
        return shows(support.alter())
                && (support.domain() == null || !domains.contains(support.domain()));
    }

    public boolean shows(Step step) {
        return step.alter() == null || shows(step.alter());
    }

    public boolean shows(Contact contact) {
        return !contacts && shows(contact.alter());
    }

    /// Returns whether it withholds a field of all alters.
    public boolean withholds(AlterField<?> field) {
        return switch (field.restriction()) {
            case NONE -> false;
            case NOTES -> notes;
            case CLOSENESS -> closeness;
            case CONTACTS -> contacts;
            case ANY -> !isNothing();
        };
    }

    /// Returns a visible alter with the withheld content added that [#from] removes.
    public Alter withHidden(Alter seen, Alter whole) {
        return visible(seen, whole.with());
    }

    /// Copies nothing but what is stated to be visible.
    private Alter visible(Alter from, AlterBuilder to) {
        AlterField.ALL.stream()
                .filter(field -> !withholds(field))
                .forEach(field -> field.copy(from, to));
        return to.build();
    }

    /// Returns a visible contact with its withheld content added.
    public Contact withHidden(Contact seen, Contact whole) {
        return notes ? seen.withWords(whole.words()) : seen;
    }

    private Alter left(Alter alter) {
        return visible(alter, AlterBuilder.builder());
    }

    private Contact left(Contact contact) {
        return notes ? contact.withWords(null) : contact;
    }
}
