package org.kithmap.map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the owner of a map keeps to themselves when they share it.
///
/// @param alters the ids of those who are not shown at all
/// @param domains areas of life whose support is not shown
/// @param domainsNamed whether these areas are named as not part of what is shared; otherwise they
///   are neither drawn, counted nor named
/// @param notes what was written about the person, the map and everybody on it, and about contacts
/// @param closeness how close everybody is, how comfortable, and whether something is strained
/// @param reflections the answers to the questions to look back with
/// @param contacts the log of contacts, and when the last one was
public record SharingRestrictions(
        Set<String> alters,
        Set<Domain> domains,
        boolean domainsNamed,
        boolean notes,
        boolean closeness,
        boolean reflections,
        boolean contacts) {

    public static final SharingRestrictions NOTHING =
            new SharingRestrictions(Set.of(), Set.of(), false, false, false, false, false);

    public SharingRestrictions {
        alters = alters == null ? Set.of() : Set.copyOf(alters);
        domains = domains == null ? Set.of() : Set.copyOf(domains);
        domainsNamed = domainsNamed && !domains.isEmpty();
    }

    @JsonIgnore
    public boolean isNothing() {
        return equals(NOTHING);
    }

    /// The parts of a map of which something or everything is withheld. What is not there in such a
    /// part may be there on the whole map.
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

    /// What of a map is left. Nothing in it tells what was taken out.
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
                List.of()); // a kept view may name what is not shown
    }

    /// Whether an alter may be seen, if there is one of this id.
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

    /// Somebody as they are seen, with what is not seen of them: what [#from] leaves out.
    public Alter withHidden(Alter seen, Alter whole) {
        if (isNothing()) {
            return seen;
        }
        return new Alter(
                seen.id(),
                seen.name(),
                seen.kind(),
                seen.relations(),
                closeness ? whole.closeness() : seen.closeness(),
                closeness ? whole.comfort() : seen.comfort(),
                seen.phase(),
                seen.since(),
                seen.contactFromThem(),
                seen.contactFromMe(),
                contacts ? whole.lastContact() : seen.lastContact(),
                seen.newer(),
                seen.wantMore(),
                closeness ? whole.strained() : seen.strained(),
                seen.died(),
                seen.qualities(),
                seen.symbol(),
                notes ? whole.notes() : seen.notes(),
                whole.places());
    }

    /// A contact as it is seen, with what is not seen of it.
    public Contact withHidden(Contact seen, Contact whole) {
        return notes
                ? new Contact(
                        seen.id(),
                        seen.alter(),
                        seen.on(),
                        seen.channel(),
                        seen.first(),
                        whole.words())
                : seen;
    }

    private Alter left(Alter alter) {
        return new Alter(
                alter.id(),
                alter.name(),
                alter.kind(),
                alter.relations(),
                closeness ? null : alter.closeness(),
                closeness ? null : alter.comfort(),
                alter.phase(),
                alter.since(),
                alter.contactFromThem(),
                alter.contactFromMe(),
                contacts ? null : alter.lastContact(),
                alter.newer(),
                alter.wantMore(),
                !closeness && alter.strained(),
                alter.died(),
                alter.qualities(),
                alter.symbol(),
                notes ? null : alter.notes(),
                Map.of()); // where somebody stands tells of ring and area
    }

    private Contact left(Contact contact) {
        return notes
                ? new Contact(
                        contact.id(),
                        contact.alter(),
                        contact.on(),
                        contact.channel(),
                        contact.first(),
                        null)
                : contact;
    }
}
