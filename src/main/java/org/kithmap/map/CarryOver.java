package org.kithmap.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The transfer of a change from the visible part of a map to the whole map.
///
/// Withheld content can't make it fail. Removing an alter also removes the withheld content about
/// it. Other withheld content stays unchanged. An added element gets another id if a withheld
/// element has its id ([IdAliases]).
public final class CarryOver {

    private final SupportMap whole;
    private final SharingRestrictions sharingRestrictions;
    private final IdAliases aliases;
    private final SupportMap visible;
    private final Map<String, String> added = new HashMap<>();

    private CarryOver(LoadedMap now) {
        this.whole = now.whole();
        this.sharingRestrictions = now.access().withheld();
        this.aliases = now.access().aliases();
        this.visible = sharingRestrictions.from(whole);
    }

    /// The result of the transfer.
    ///
    /// @param map the whole map
    /// @param aliases the earlier aliases and the new ones
    public record CarryOverResult(SupportMap map, IdAliases aliases) {}

    /// Transfers a change to the whole map.
    ///
    /// @param after the visible part after the change
    public static CarryOverResult of(LoadedMap now, SupportMap after) {
        CarryOver carrying = new CarryOver(now);
        SupportMap map = carrying.onto(after);
        return new CarryOverResult(map, carrying.aliases.with(carrying.added));
    }

    private SupportMap onto(SupportMap after) {
        Ids alters = new Ids(SupportMap::alters, Alter::id);
        Ids reflections = new Ids(SupportMap::reflections, Reflection::id);
        Ids steps = new Ids(SupportMap::steps, Step::id);
        Ids contacts = new Ids(SupportMap::contacts, Contact::id);
        SupportMap stored =
                new RenamedMap(
                                alters::stored,
                                reflections::stored,
                                steps::stored,
                                contacts::stored,
                                UnaryOperator.identity())
                        .of(after);

        Map<String, Alter> alterWas = byId(whole.alters(), Alter::id);
        List<Alter> allAlters =
                Stream.concat(
                                whole.alters().stream()
                                        .filter(one -> !sharingRestrictions.shows(one.id())),
                                stored.alters().stream()
                                        .map(one ->
                                                sharingRestrictions.withHidden(
                                                        one, alterWas.getOrDefault(one.id(), one))))
                        .toList();
        Set<String> there = allAlters.stream().map(Alter::id).collect(Collectors.toSet());
        Map<String, Contact> contactWas = byId(whole.contacts(), Contact::id);
        return new SupportMap(
                whole.id(),
                stored.name(),
                sharingRestrictions.notes() ? whole.notes() : stored.notes(),
                allAlters,
                Stream.concat(
                                whole.ties().stream()
                                        .filter(tie -> !sharingRestrictions.shows(tie))
                                        .filter(tie ->
                                                there.contains(tie.a()) && there.contains(tie.b())),
                                stored.ties().stream().filter(sharingRestrictions::shows))
                        .toList(),
                Stream.concat(
                                whole.supports().stream()
                                        .filter(one -> !sharingRestrictions.shows(one))
                                        .filter(one -> there.contains(one.alter())),
                                stored.supports().stream().filter(sharingRestrictions::shows))
                        .toList(),
                sharingRestrictions.reflections() ? whole.reflections() : stored.reflections(),
                Stream.concat(
                                whole.steps().stream()
                                        .filter(one -> !sharingRestrictions.shows(one)),
                                stored.steps().stream())
                        .toList(),
                Stream.concat(
                                whole.contacts().stream()
                                        .filter(one -> !sharingRestrictions.shows(one))
                                        .filter(one -> there.contains(one.alter())),
                                stored.contacts().stream()
                                        .filter(sharingRestrictions::shows)
                                        .map(one ->
                                                sharingRestrictions.withHidden(
                                                        one,
                                                        contactWas.getOrDefault(one.id(), one))))
                        .toList(),
                sharingRestrictions.isNothing() ? stored.views() : whole.views(),
                whole.hardDay()); // nobody but the owner writes it
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    /// The mapping from shown to stored ids, for one type of element.
    private final class Ids {

        private final Map<String, String> storedByShown = new HashMap<>();
        private final Set<String> used;

        private <T> Ids(Function<SupportMap, List<T>> list, Function<T, String> id) {
            used = list.apply(whole).stream().map(id).collect(Collectors.toSet());
            List<String> shownOnes = list.apply(visible).stream().map(id).toList();
            Function<String, String> shown = aliases.shown(shownOnes);
            shownOnes.forEach(one -> storedByShown.put(shown.apply(one), one));
        }

        private String stored(String shown) {
            return storedByShown.computeIfAbsent(shown, this::forNew);
        }

        private String forNew(String shown) {
            List<String> candidates = new ArrayList<>();
            aliases.shownByStored().entrySet().stream()
                    .filter(alias -> alias.getValue().equals(shown))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .forEach(candidates::add); // a removed element that is restored keeps its id
            candidates.add(shown);
            for (String candidate : candidates) {
                if (sharingRestrictions.shows(candidate) && used.add(candidate)) {
                    return candidate;
                }
            }
            String other = UUID.randomUUID().toString();
            added.put(other, shown);
            return other;
        }
    }
}
