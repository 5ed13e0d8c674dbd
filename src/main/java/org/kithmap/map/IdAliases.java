package org.kithmap.map;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The ids under which somebody with whom a map is shared knows what they added, where these were
/// taken by something that they do not see. Whoever adds something is never told that an id is
/// taken: the thing is stored under another one, and goes by the id they gave it where they look.
///
/// @param shownByStored the id that is shown, by the id that is stored
public record IdAliases(Map<String, String> shownByStored) {

    public static final IdAliases NONE = new IdAliases(Map.of());

    public IdAliases {
        shownByStored = Map.copyOf(shownByStored);
    }

    /// @param stored as [#stored()] gives them
    /// @param shown as [#shown()] gives them
    static IdAliases of(List<String> stored, List<String> shown) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < stored.size(); i++) {
            all.put(stored.get(i), shown.get(i));
        }
        return new IdAliases(all);
    }

    public boolean isEmpty() {
        return shownByStored.isEmpty();
    }

    public IdAliases with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(shownByStored);
        all.putAll(more);
        return new IdAliases(all);
    }

    public List<String> stored() {
        return shownByStored.keySet().stream().sorted().toList();
    }

    public List<String> shown() {
        return stored().stream().map(id -> Objects.requireNonNull(shownByStored.get(id))).toList();
    }

    /// A map in the ids that are shown.
    ///
    /// @param visible what is shown of it, in the ids that are stored
    SupportMap shown(SupportMap visible) {
        return isEmpty()
                ? visible
                : MapOrder.sorted(
                        new RenamedMap(
                                        shown(visible.alters().stream().map(Alter::id).toList()),
                                        shown(
                                                visible.reflections().stream()
                                                        .map(Reflection::id)
                                                        .toList()),
                                        shown(visible.steps().stream().map(Step::id).toList()),
                                        shown(
                                                visible.contacts().stream()
                                                        .map(Contact::id)
                                                        .toList()))
                                .of(visible));
    }

    /// What a stored id of one kind of thing is shown as. Where two would be shown alike, as
    /// something came into sight, each keeps its own.
    UnaryOperator<String> shown(List<String> visible) {
        Set<String> real = new HashSet<>(visible);
        Map<String, String> names = new HashMap<>();
        Set<String> given = new HashSet<>();
        for (String id : visible.stream().sorted().toList()) {
            String alias = shownByStored.get(id);
            if (alias != null && !real.contains(alias) && given.add(alias)) {
                names.put(id, alias);
            }
        }
        return id -> names.getOrDefault(id, id);
    }
}
