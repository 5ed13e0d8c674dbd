package org.kithmap.querypolicy.cost;

import java.util.LinkedHashMap;
import java.util.Map;

/// The columns that a query returns, by name and in order.
record ResultColumns(Map<String, SizeBound> byName) {

    static final ResultColumns NONE = new ResultColumns(Map.of());

    /// Returns the columns of a UNION of two queries.
    ResultColumns or(ResultColumns other) {
        Map<String, SizeBound> both = new LinkedHashMap<>(byName);
        other.byName.forEach((name, sizeBound) -> both.merge(name, sizeBound, SizeBound::or));
        return new ResultColumns(both);
    }
}
