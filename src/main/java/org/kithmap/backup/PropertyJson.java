package org.kithmap.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Properties of nodes and relationships as JSON, without loss. A property is never an object, so
/// an object names the type of a value that JSON lacks: `{"date": "2026-12-01"}`.
final class PropertyJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PropertyJson() {}

    static ObjectNode of(Map<String, @Nullable Object> properties) {
        ObjectNode all = JSON.objectNode();
        properties.forEach((name, value) -> all.set(name, json(value)));
        return all;
    }

    private static JsonNode json(@Nullable Object value) {
        return switch (value) {
            case String text -> JSON.textNode(text);
            case Boolean yes -> JSON.booleanNode(yes);
            case Long number -> JSON.numberNode(number);
            case Double number -> typed("double", number);
            case List<?> list -> {
                ArrayNode all = JSON.arrayNode();
                list.forEach(each -> all.add(json(each)));
                yield all;
            }
            case LocalDate date -> typed("date", date);
            case LocalTime time -> typed("time", time);
            case OffsetTime time -> typed("time-offset", time);
            case LocalDateTime time -> typed("date-time", time);
            case ZonedDateTime time -> typed("date-time-zone", time);
            case null -> throw new IllegalStateException("a property is null");
            default -> throw new IllegalStateException("a property is a " + value.getClass());
        };
    }

    private static JsonNode typed(String type, Object value) {
        return JSON.objectNode().put(type, value.toString());
    }

    /// @throws IOException if a value is of no known type
    static Map<String, @Nullable Object> properties(JsonNode json) throws IOException {
        Map<String, @Nullable Object> all = new HashMap<>();
        for (Map.Entry<String, JsonNode> each : json.properties()) {
            all.put(each.getKey(), value(each.getValue()));
        }
        return all;
    }

    private static Object value(JsonNode json) throws IOException {
        return switch (json.getNodeType()) {
            case STRING -> json.textValue();
            case BOOLEAN -> json.booleanValue();
            case NUMBER -> json.longValue();
            case ARRAY -> {
                List<Object> all = new ArrayList<>();
                for (JsonNode each : json) {
                    all.add(value(each));
                }
                yield all;
            }
            case OBJECT -> typed(json.properties().iterator().next());
            default -> throw new IOException("a property is a " + json.getNodeType());
        };
    }

    private static Object typed(Map.Entry<String, JsonNode> entry) throws IOException {
        String text = entry.getValue().asText();
        return switch (entry.getKey()) {
            case "double" -> Double.valueOf(text);
            case "date" -> LocalDate.parse(text);
            case "time" -> LocalTime.parse(text);
            case "time-offset" -> OffsetTime.parse(text);
            case "date-time" -> LocalDateTime.parse(text);
            case "date-time-zone" -> ZonedDateTime.parse(text);
            default -> throw new IOException("a property is a " + entry.getKey());
        };
    }
}
