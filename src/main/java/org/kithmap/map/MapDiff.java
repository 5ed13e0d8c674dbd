package org.kithmap.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The difference between two versions of a list of elements.
///
/// @param gone removed elements
/// @param changed the new version of elements whose key was in the list before
/// @param added new elements
record MapDiff<T>(List<T> gone, List<T> changed, List<T> added) {

    static <T> MapDiff<T> between(List<T> before, List<T> after, Function<T, Object> key) {
        Map<Object, T> old = new LinkedHashMap<>();
        before.forEach(thing -> old.put(key.apply(thing), thing));
        List<T> changed = new ArrayList<>();
        List<T> added = new ArrayList<>();
        for (T thing : after) {
            T was = old.remove(key.apply(thing));
            if (was == null) {
                added.add(thing);
            } else if (!was.equals(thing)) {
                changed.add(thing);
            }
        }
        return new MapDiff<>(List.copyOf(old.values()), changed, added);
    }

    boolean isEmpty() {
        return gone.isEmpty() && changed.isEmpty() && added.isEmpty();
    }

    /// Returns query parameters for elements to which nothing refers: a changed one is deleted and
    /// created again.
    Map<String, @Nullable Object> parameters(
            String ego, Function<T, ?> leaving, Function<T, ?> coming) {
        List<Object> away = new ArrayList<>();
        gone.forEach(thing -> away.add(leaving.apply(thing)));
        changed.forEach(thing -> away.add(leaving.apply(thing)));
        List<Object> put = new ArrayList<>();
        changed.forEach(thing -> put.add(coming.apply(thing)));
        added.forEach(thing -> put.add(coming.apply(thing)));
        return Map.of("ego", ego, "gone", away, "put", put);
    }
}
