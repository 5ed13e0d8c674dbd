package org.kithmap.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The properties of a node or relationship. Null, false and empty lists are omitted.
final class GraphProperties {

    private final Map<String, @Nullable Object> all = new HashMap<>();

    GraphProperties with(String name, @Nullable Object value) {
        if (value == null
                || value.equals(false)
                || (value instanceof List<?> list && list.isEmpty())) {
            return this;
        }
        all.put(name, plain(value));
        return this;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Coded coded -> coded.key();
            case ManualPosition manualPosition -> manualPosition.pair();
            case List<?> list -> list.stream().map(GraphProperties::plain).toList();
            default -> value;
        };
    }

    Map<String, @Nullable Object> all() {
        return all;
    }
}
