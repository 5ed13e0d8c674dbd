package org.kithmap.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kithmap.messages.MessageTerm;

/// A map of one person, as it is opened, exported and imported. It is always consistent: ids are
/// unique, and all references to alters are valid.
///
/// @param id the ego's id, which is also the map's
/// @param name the ego's name
/// @param notes about the person or the map
/// @param alters part of the JSON even if empty, like the other lists
/// @param hardDay the page for a hard day; null if nothing is written on it
@RecordBuilder
public record SupportMap(
        String id,
        String name,
        @Nullable String notes,
        @JsonInclude List<Alter> alters,
        @JsonInclude List<Tie> ties,
        @JsonInclude List<Support> supports,
        @JsonInclude List<Reflection> reflections,
        @JsonInclude List<Step> steps,
        @JsonInclude List<Contact> contacts,
        @JsonInclude List<SavedView> views,
        @Nullable HardDay hardDay)
        implements SupportMapBuilder.With {

    private static final MessageTerm A_TIE = new MessageTerm("tie", "a tie");
    private static final MessageTerm SUPPORT = new MessageTerm("support", "support");
    private static final MessageTerm A_STEP = new MessageTerm("step", "a step");
    private static final MessageTerm A_CONTACT = new MessageTerm("contact", "a contact");

    public SupportMap {
        MapLimits.id(id);
        name = MapLimits.name(name);
        notes = MapLimits.text("notes", notes, MapLimits.NOTES);
        alters = all(LimitedList.ALTERS, alters);
        ties = ties == null ? List.of() : List.copyOf(ties);
        supports = supports == null ? List.of() : List.copyOf(supports);
        reflections = all(LimitedList.REFLECTIONS, reflections);
        steps = all(LimitedList.STEPS, steps);
        contacts = all(LimitedList.CONTACTS, contacts);
        views = all(LimitedList.VIEWS, views);
        hardDay = HardDay.EMPTY.equals(hardDay) ? null : hardDay;

        Set<String> known = new HashSet<>(Set.of(id));
        unique(known, alters, Alter::id);
        known.remove(id);
        unique(new HashSet<>(), reflections, Reflection::id);
        unique(new HashSet<>(), steps, Step::id);
        unique(new HashSet<>(), contacts, Contact::id);
        unique(new HashSet<>(), views, SavedView::id);

        Set<List<String>> pairs = new HashSet<>();
        for (Tie tie : ties) {
            requireKnown(known, tie.a(), A_TIE);
            requireKnown(known, tie.b(), A_TIE);
            if (!pairs.add(List.of(tie.a(), tie.b()))) {
                throw InvalidMapReason.TIED_TWICE.of("a", tie.a(), "b", tie.b());
            }
        }
        Set<Support.Key> seen = new HashSet<>();
        for (Support support : supports) {
            requireKnown(known, support.alter(), SUPPORT);
            if (!seen.add(support.key())) {
                throw InvalidMapReason.SUPPORT_TWICE.of("alter", support.alter());
            }
        }
        for (Step step : steps) {
            if (step.alter() != null) {
                requireKnown(known, step.alter(), A_STEP);
            }
        }
        for (Contact contact : contacts) {
            requireKnown(known, contact.alter(), A_CONTACT);
        }
    }

    /// Creates a map without a page for a hard day.
    public SupportMap(
            String id,
            String name,
            @Nullable String notes,
            List<Alter> alters,
            List<Tie> ties,
            List<Support> supports,
            List<Reflection> reflections,
            List<Step> steps,
            List<Contact> contacts,
            List<SavedView> views) {
        this(id, name, notes, alters, ties, supports, reflections, steps, contacts, views, null);
    }

    /// Creates a map of the network only, without reflections, steps, contacts and views.
    public SupportMap(
            String id,
            String name,
            @Nullable String notes,
            List<Alter> alters,
            List<Tie> ties,
            List<Support> supports) {
        this(id, name, notes, alters, ties, supports, List.of(), List.of(), List.of(), List.of());
    }

    public static SupportMap empty(String id, String name) {
        return new SupportMap(id, name, null, List.of(), List.of(), List.of());
    }

    /// Returns the page for a hard day, which is empty if nothing is written on it.
    public HardDay hardDayOrEmpty() {
        return hardDay == null ? HardDay.EMPTY : hardDay;
    }

    private static <T> List<T> all(LimitedList list, @Nullable List<T> things) {
        List<T> all = things == null ? List.of() : List.copyOf(things);
        list.requireRoomFor(all, MapLimits.WHOLE);
        return all;
    }

    /// Checks the limits for what one person sees.
    ///
    /// @throws InvalidMap if a list exceeds its limit and is longer than before
    public void requireRoom(SupportMap before) {
        requireRoom(LimitedList.ALTERS, SupportMap::alters, before);
        requireRoom(LimitedList.REFLECTIONS, SupportMap::reflections, before);
        requireRoom(LimitedList.STEPS, SupportMap::steps, before);
        requireRoom(LimitedList.CONTACTS, SupportMap::contacts, before);
        requireRoom(LimitedList.VIEWS, SupportMap::views, before);
    }

    private <T> void requireRoom(
            LimitedList list, Function<SupportMap, List<T>> of, SupportMap before) {
        if (of.apply(this).size() > of.apply(before).size()) {
            list.requireRoomFor(of.apply(this), 1);
        }
    }

    /// Checks that a map has enough room to be shared.
    ///
    /// @throws InvalidMap if it is more than half full, so that a coach might reach the limits of
    ///   the whole map
    public void requireRoomForOthers() {
        int times = MapLimits.WHOLE / 2;
        LimitedList.ALTERS.requireRoomFor(alters, times);
        LimitedList.REFLECTIONS.requireRoomFor(reflections, times);
        LimitedList.STEPS.requireRoomFor(steps, times);
        LimitedList.CONTACTS.requireRoomFor(contacts, times);
    }

    private static <T> void unique(Set<String> taken, List<T> things, Function<T, String> id) {
        for (T thing : things) {
            if (!taken.add(id.apply(thing))) {
                throw InvalidMapReason.ID_TWICE.of("id", id.apply(thing));
            }
        }
    }

    private static void requireKnown(Set<String> known, String id, MessageTerm what) {
        if (!known.contains(id)) {
            throw InvalidMapReason.NOT_AMONG_THE_ALTERS.of("what", what, "id", id);
        }
    }
}
