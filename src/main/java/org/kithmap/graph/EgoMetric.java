package org.kithmap.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A query that runs once for every `:Ego`, and the properties of the node that store its results.
/// If the query returns no row, or null, the node has no such property.
///
/// @param query the query, which takes the node's `id` as parameter `ego`, and returns at most one
///   row with a map in the column `values`
/// @param properties maps names in `values` to names of properties
/// @param sizes maps columns with lists to the names of properties that store the list's length
public record EgoMetric(String query, Map<String, String> properties, Map<String, String> sizes) {

    /// Converts a row of the query's result to properties.
    ///
    /// @return the values by name of the property, without nulls
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
