package org.kithmap.graph;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row of a result, with a value for each column that the query returns.
public record Row(Map<String, @Nullable Object> columns) {

    public @Nullable Object value(String column) {
        if (!columns.containsKey(column)) {
            throw new IllegalArgumentException(
                    "the query returns no column \"%s\"; it returns %s"
                            .formatted(column, columns.keySet()));
        }
        return columns.get(column);
    }

    /// Returns a text of the row.
    ///
    /// @throws IllegalStateException if the value is null
    public String string(String column) {
        return (String) present(column);
    }

    /// Returns a whole number of the row.
    ///
    /// @throws IllegalStateException if the value is null
    public long number(String column) {
        return ((Number) present(column)).longValue();
    }

    /// Returns a time of the row.
    ///
    /// @throws IllegalStateException if the value is null
    public Instant instant(String column) {
        return ((ZonedDateTime) present(column)).toInstant();
    }

    /// Returns a time of the row; null if the value is null.
    public @Nullable Instant instantOrNull(String column) {
        return value(column) == null ? null : instant(column);
    }

    @SuppressWarnings("unchecked") // the query determines the type of a column
    public Map<String, @Nullable Object> map(String column) {
        return (Map<String, @Nullable Object>) present(column);
    }

    @SuppressWarnings("unchecked")
    public List<String> strings(String column) {
        return (List<String>) present(column);
    }

    /// Returns a column that is a map, as a row.
    public Row row(String column) {
        return new Row(map(column));
    }

    /// Returns a column that is a list of maps, as rows.
    public List<Row> rows(String column) {
        return ((List<?>) present(column)).stream().map(Row::of).toList();
    }

    /// Returns a column that is a list of lists.
    @SuppressWarnings("unchecked")
    public List<List<@Nullable Object>> lists(String column) {
        return (List<List<@Nullable Object>>) present(column);
    }

    @SuppressWarnings("unchecked")
    private static Row of(Object map) {
        return new Row((Map<String, @Nullable Object>) map);
    }

    /// Returns the value, or null if the column does not exist, as is the case for a property that
    /// was never set.
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
