package org.kithmap.map;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The ids by which a coach knows elements that they added with an id that a withheld element
/// already had. The coach isn't told that the id was taken: the element is stored under another id,
/// and shown to the coach under the chosen one.
///
/// @param shownByStored the shown ids, by the stored ids
public record IdAliases(Map<String, String> shownByStored) {

    public static final IdAliases NONE = new IdAliases(Map.of());

    public IdAliases {
        shownByStored = Map.copyOf(shownByStored);
    }

    /// @param stored as returned by [#stored()]
    /// @param shown as returned by [#shown()]
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

    /// Returns the visible part of a map with the shown ids.
    ///
    /// @param visible the visible part, with the stored ids
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
                                                        .toList()),
                                        UnaryOperator.identity())
                                .of(visible));
    }

    /// Returns the function from stored to shown ids, for one type of element. An element keeps its
    /// stored id if another visible element has the shown id, as can happen if that one is no
    /// longer withheld.
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
