package org.kithmap.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.analysis.query.InvalidParameter;

/// Reads the values of a query's parameters from JSON. Their size is capped, because the query
/// policy relies on it to bound what a query builds in memory.
final class ParameterValues {

    private static final int DEPTH = 4;
    private static final int MAX_PARAMETERS = 50;
    private static final int ELEMENTS = 1_000;
    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_SIZE = 2_000;

    private final String name;
    private int size;

    private ParameterValues(String name) {
        this.name = name;
    }

    /// @param json an object of names and values, or missing
    /// @throws InvalidParameter naming the first unusable value
    static Map<String, @Nullable Object> read(JsonNode json) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (json.isMissingNode() || json.isNull()) {
            return values;
        }
        if (!json.isObject() || json.size() > MAX_PARAMETERS) {
            throw new InvalidParameter("unfit", "");
        }
        json.properties()
                .forEach(one ->
                        values.put(
                                one.getKey(),
                                new ParameterValues(one.getKey()).value(one.getValue(), 0)));
        return values;
    }

    private @Nullable Object value(JsonNode json, int depth) {
        requireSize(1);
        if (depth > DEPTH || json.size() > ELEMENTS) {
            throw unfit();
        }
        return switch (json.getNodeType()) {
            case NULL -> null;
            case BOOLEAN -> json.booleanValue();
            case STRING -> text(json.textValue());
            case NUMBER -> number(json);
            case ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (JsonNode each : json) {
                    list.add(value(each, depth + 1));
                }
                yield list;
            }
            case OBJECT -> object(json, depth);
            default -> throw unfit();
        };
    }

    private String text(String text) {
        if (text.length() > MAX_LENGTH) {
            throw unfit();
        }
        requireSize(text.length());
        return text;
    }

    private void requireSize(int more) {
        size += more;
        if (size > MAX_SIZE) {
            throw unfit();
        }
    }

    private Object number(JsonNode json) {
        if (json.isIntegralNumber()) {
            if (!json.canConvertToLong()) {
                throw unfit();
            }
            return json.longValue();
        }
        double number = json.doubleValue();
        if (!Double.isFinite(number)) {
            throw unfit();
        }
        return number;
    }

    /// Reads a map, or a value that JSON cannot represent: `{"$date": "2026-01"}`.
    private Object object(JsonNode json, int depth) {
        Map.Entry<String, JsonNode> first =
                json.isEmpty() ? null : json.properties().iterator().next();
        if (first != null && first.getKey().startsWith("$")) {
            return special(first.getKey(), first.getValue(), depth);
        }
        return map(json, depth);
    }

    private Map<String, @Nullable Object> map(JsonNode json, int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        json.properties()
                .forEach(one -> map.put(text(one.getKey()), value(one.getValue(), depth + 1)));
        return map;
    }

    private Object special(String kind, JsonNode value, int depth) {
        if (kind.equals("$map")) {
            return map(value, depth);
        }
        String text = value.isTextual() ? text(value.textValue()) : "";
        try {
            return switch (kind) {
                case "$date" ->
                        text.length() == 7
                                ? YearMonth.parse(text).atDay(1)
                                : (Object) LocalDate.parse(text);
                case "$time" -> LocalTime.parse(text);
                case "$datetime" -> ZonedDateTime.parse(text);
                case "$integer" -> Long.parseLong(text);
                case "$number" -> Double.parseDouble(text);
                default -> throw unfit();
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw unfit();
        }
    }

    private InvalidParameter unfit() {
        return new InvalidParameter("unfit", name);
    }
}
