package org.kithmap.querypolicy;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a query returns, by name and in order.
record ResultColumns(Map<String, SizeBound> byName) {

    static final ResultColumns NONE = new ResultColumns(Map.of());

    /// Of two queries with a UNION between them.
    ResultColumns or(ResultColumns other) {
        Map<String, SizeBound> both = new LinkedHashMap<>(byName);
        other.byName.forEach((name, sizeBound) -> both.merge(name, sizeBound, SizeBound::or));
        return new ResultColumns(both);
    }
}
