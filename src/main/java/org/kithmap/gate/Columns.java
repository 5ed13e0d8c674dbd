package org.kithmap.gate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a query returns, by name and in order.
record Columns(Map<String, Value> byName) {

    static final Columns NONE = new Columns(Map.of());

    Set<String> counts() {
        return of(Set.of(Value.Kind.COUNT));
    }

    Set<String> aggregates() {
        return of(Set.of(Value.Kind.AGGREGATE, Value.Kind.COLLECTED));
    }

    /// Of two queries with a UNION between them.
    Columns or(Columns other) {
        Map<String, Value> both = new LinkedHashMap<>(byName);
        other.byName.forEach((name, value) -> both.merge(name, value, Value::or));
        return new Columns(both);
    }

    private Set<String> of(Set<Value.Kind> kinds) {
        return byName.entrySet().stream()
                .filter(column -> kinds.contains(column.getValue().kind()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
