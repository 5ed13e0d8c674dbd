package org.kithmap.graph;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row of an answer: a value for each column the query returns.
public record Row(Map<String, @Nullable Object> columns) {

    public @Nullable Object value(String column) {
        if (!columns.containsKey(column)) {
            throw new IllegalArgumentException(
                    "the query returns no column \"%s\", but %s"
                            .formatted(column, columns.keySet()));
        }
        return columns.get(column);
    }

    /// @throws IllegalStateException when it is null
    public String string(String column) {
        return (String) present(column);
    }

    /// @throws IllegalStateException when it is null
    public long number(String column) {
        return ((Number) present(column)).longValue();
    }

    @SuppressWarnings("unchecked") // what a column holds is settled by its query
    public Map<String, @Nullable Object> map(String column) {
        return (Map<String, @Nullable Object>) present(column);
    }

    @SuppressWarnings("unchecked")
    public List<String> strings(String column) {
        return (List<String>) present(column);
    }

    /// A column that is a map, as a row of its own.
    public Row row(String column) {
        return new Row(map(column));
    }

    /// A column that is a list of maps.
    public List<Row> rows(String column) {
        return ((List<?>) present(column)).stream().map(Row::of).toList();
    }

    /// A column that is a list of lists.
    @SuppressWarnings("unchecked")
    public List<List<@Nullable Object>> lists(String column) {
        return (List<List<@Nullable Object>>) present(column);
    }

    @SuppressWarnings("unchecked")
    private static Row of(Object map) {
        return new Row((Map<String, @Nullable Object>) map);
    }

    /// Null also when there is no such column: a property nobody has set is not there.
    public @Nullable Object optional(String column) {
        return columns.get(column);
    }

    private Object present(String column) {
        Object value = value(column);
        if (value == null) {
            throw new IllegalStateException("column \"%s\" is null".formatted(column));
        }
        return value;
    }
}
