package org.kithmap.gate;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a query returns, by name and in order.
record Columns(Map<String, Value> byName) {

    static final Columns NONE = new Columns(Map.of());

    /// Of two queries with a UNION between them.
    Columns or(Columns other) {
        Map<String, Value> both = new LinkedHashMap<>(byName);
        other.byName.forEach((name, value) -> both.merge(name, value, Value::or));
        return new Columns(both);
    }
}
