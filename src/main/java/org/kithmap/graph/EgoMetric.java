package org.kithmap.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A query that is asked of every node of a label, one at a time, and what of its answer becomes
/// properties of that node. Where it answers no row, or null, there is no property.
///
/// @param query takes the node's `id` as the parameter `ego`, and returns at most one row with a
///   map in `values`
/// @param properties the name of the property by the name in that map
/// @param sizes the name of the property that holds how long a list is, by the name of its column
public record EgoMetric(String query, Map<String, String> properties, Map<String, String> sizes) {

    /// What one row of the query's answer becomes.
    ///
    /// @return by the name of the property, without what is null
    public Map<String, Object> of(Map<String, ? extends @Nullable Object> row) {
        Map<String, Object> found = new HashMap<>();
        if (row.get("values") instanceof Map<?, ?> values) {
            properties.forEach((name, property) -> {
                Object value = values.get(name);
                if (value != null) {
                    found.put(property, value);
                }
            });
        }
        sizes.forEach((column, property) -> {
            if (row.get(column) instanceof List<?> list) {
                found.put(property, (long) list.size());
            }
        });
        return found;
    }
}
