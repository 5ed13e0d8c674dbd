package org.kithmap.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kithmap.wording.Term;

/// The whole of one person's map: what a map opens with, an export writes and an import reads. Once
/// made it is whole and consistent: ids are unique, and whatever speaks of an alter speaks of one
/// that is there.
///
/// @param id the ego's id, which is the map's
/// @param name the ego's name
/// @param notes about the person or the map
/// @param alters in JSON there also when empty, as are the other lists
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
        @JsonInclude List<SavedView> views) {

    private static final Term A_TIE = new Term("tie", "a tie");
    private static final Term SUPPORT = new Term("support", "support");
    private static final Term A_STEP = new Term("step", "a step");
    private static final Term A_CONTACT = new Term("contact", "a contact");

    public SupportMap {
        Limits.id(id);
        name = Limits.name(name);
        notes = Limits.text("notes", notes, Limits.NOTES);
        alters = all("alters", Limits.ALTERS, alters);
        ties = ties == null ? List.of() : List.copyOf(ties);
        supports = supports == null ? List.of() : List.copyOf(supports);
        reflections = all("reflections", Limits.REFLECTIONS, reflections);
        steps = all("steps", Limits.STEPS, steps);
        contacts = all("contacts", Limits.CONTACTS, contacts);
        views = all("views", Limits.VIEWS, views);

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
                throw Refusal.TIED_TWICE.of("a", tie.a(), "b", tie.b());
            }
        }
        Set<Support.Key> seen = new HashSet<>();
        for (Support support : supports) {
            requireKnown(known, support.alter(), SUPPORT);
            if (!seen.add(support.key())) {
                throw Refusal.SUPPORT_TWICE.of("alter", support.alter());
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

    /// A map on which nothing but the network itself was noted.
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

    private static <T> List<T> all(String what, int most, @Nullable List<T> things) {
        List<T> all = things == null ? List.of() : List.copyOf(things);
        Limits.count(what, most * Limits.WHOLE, all);
        return all;
    }

    /// @throws InvalidMap where more is on it than on a map that anybody sees, and more than before
    public void requireRoom(SupportMap before) {
        requireRoom("alters", Limits.ALTERS, SupportMap::alters, before);
        requireRoom("reflections", Limits.REFLECTIONS, SupportMap::reflections, before);
        requireRoom("steps", Limits.STEPS, SupportMap::steps, before);
        requireRoom("contacts", Limits.CONTACTS, SupportMap::contacts, before);
        requireRoom("views", Limits.VIEWS, SupportMap::views, before);
    }

    private <T> void requireRoom(
            String what, int most, Function<SupportMap, List<T>> list, SupportMap before) {
        if (list.apply(this).size() > list.apply(before).size()) {
            Limits.count(what, most, list.apply(this));
        }
    }

    /// @throws InvalidMap where so much is on it that those with whom it is shared might come to
    ///   the end of the whole map
    public void requireRoomForOthers() {
        int times = Limits.WHOLE / 2;
        Limits.count("alters", Limits.ALTERS * times, alters);
        Limits.count("reflections", Limits.REFLECTIONS * times, reflections);
        Limits.count("steps", Limits.STEPS * times, steps);
        Limits.count("contacts", Limits.CONTACTS * times, contacts);
    }

    private static <T> void unique(Set<String> taken, List<T> things, Function<T, String> id) {
        for (T thing : things) {
            if (!taken.add(id.apply(thing))) {
                throw Refusal.ID_TWICE.of("id", id.apply(thing));
            }
        }
    }

    private static void requireKnown(Set<String> known, String id, Term what) {
        if (!known.contains(id)) {
            throw Refusal.NOT_AMONG_THE_ALTERS.of("what", what, "id", id);
        }
    }
}
