package org.kithmap.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kithmap.map.Alter;
import org.kithmap.map.Contact;
import org.kithmap.map.InvalidMap;
import org.kithmap.map.LoadedMap;
import org.kithmap.map.Reflection;
import org.kithmap.map.SharingRestrictions;
import org.kithmap.map.Step;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.Tie;

/// The hidden parts that were removed together with an element when an account with a share removed
/// what it sees of it, and that come back when it undoes that. The account does not learn of them.
/// If they can't come back because the map has changed, the rest of the undo still takes place.
final class HiddenParts {

    private HiddenParts() {}

    /// @param now the map before the undo
    /// @param carried the map after it, without the hidden parts
    /// @param undone the edits of the undone change on the whole map
    static SupportMap restored(LoadedMap now, SupportMap carried, List<Edit> undone) {
        SharingRestrictions sharingRestrictions = now.access().withheld();
        Set<String> before = ids(now.whole());
        List<Alter> alters = new ArrayList<>(carried.alters());
        List<Tie> ties = new ArrayList<>(carried.ties());
        List<Support> supports = new ArrayList<>(carried.supports());
        List<Reflection> reflections = new ArrayList<>(carried.reflections());
        List<Step> steps = new ArrayList<>(carried.steps());
        List<Contact> contacts = new ArrayList<>(carried.contacts());
        Set<String> there = ids(carried);
        for (Edit edit : undone) {
            if (edit.field() != null || !edit.to().isNull()) {
                continue;
            }
            Record was = edit.on().read(edit.key(), edit.from());
            boolean fits =
                    there.containsAll(MapElementType.alters(was))
                            && edit.on().on(carried).stream()
                                    .noneMatch(one -> MapElementType.key(one).equals(edit.key()));
            switch (was) {
                case Alter alter ->
                        alters.replaceAll(one ->
                                one.id().equals(alter.id()) && !before.contains(alter.id())
                                        ? sharingRestrictions.withHidden(one, alter)
                                        : one);
                case Contact contact when !fits ->
                        contacts.replaceAll(one ->
                                one.id().equals(contact.id())
                                                && now.whole().contacts().stream()
                                                        .noneMatch(each ->
                                                                each.id().equals(contact.id()))
                                        ? sharingRestrictions.withHidden(one, contact)
                                        : one);
                case Contact contact when !sharingRestrictions.shows(contact) ->
                        contacts.add(contact);
                case Tie tie when fits && !sharingRestrictions.shows(tie) -> ties.add(tie);
                case Support support when fits && !sharingRestrictions.shows(support) ->
                        supports.add(support);
                case Step step when fits && !sharingRestrictions.shows(step) -> steps.add(step);
                case Reflection reflection when fits && sharingRestrictions.reflections() ->
                        reflections.add(reflection);
                default -> {}
            }
        }
        try {
            return new SupportMap( // every part, so that none is forgotten
                    carried.id(),
                    carried.name(),
                    carried.notes(),
                    alters,
                    ties,
                    supports,
                    reflections,
                    steps,
                    contacts,
                    carried.views(),
                    carried.hardDay());
        } catch (InvalidMap full) {
            return carried;
        }
    }

    private static Set<String> ids(SupportMap map) {
        return map.alters().stream().map(Alter::id).collect(Collectors.toSet());
    }
}
