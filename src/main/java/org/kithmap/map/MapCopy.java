package org.kithmap.map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kithmap.json.Json;

/// A copy of a map with the same content and new ids.
final class MapCopy {

    private final SupportMap map;
    private final Map<String, String> alters = new HashMap<>();

    private MapCopy(SupportMap map) {
        this.map = map;
        map.alters().forEach(alter -> alters.put(alter.id(), newId()));
    }

    static SupportMap of(SupportMap map, String name) {
        return new MapCopy(map).named(name);
    }

    private SupportMap named(String name) {
        RenamedMap renamed =
                new RenamedMap(
                        this::copy, id -> newId(), id -> newId(), id -> newId(), id -> newId());
        SupportMap copy = renamed.of(map);
        return copy.with(all -> all.id(newId()).name(name).views(views(copy.views())));
    }

    private List<SavedView> views(List<SavedView> views) {
        return views.stream()
                .map(view -> new SavedView(view.id(), view.name(), settings(view.settings())))
                .toList();
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private String copy(String alter) {
        return alters.getOrDefault(alter, alter);
    }

    /// Replaces the ids of alters in the settings of a view.
    private String settings(String settings) {
        try {
            JsonNode said = Json.MAPPER.readTree(settings);
            JsonNode copy = copy(said);
            return copy.equals(said) ? settings : Json.MAPPER.writeValueAsString(copy);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the settings of a view are not JSON", e);
        }
    }

    private JsonNode copy(JsonNode value) {
        if (value instanceof TextNode text) {
            return TextNode.valueOf(copy(text.textValue()));
        }
        if (value instanceof ArrayNode list) {
            ArrayNode copies = JsonNodeFactory.instance.arrayNode();
            list.forEach(each -> copies.add(copy(each)));
            return copies;
        }
        if (value instanceof ObjectNode fields) {
            ObjectNode copies = JsonNodeFactory.instance.objectNode();
            fields.properties()
                    .forEach(field -> copies.set(field.getKey(), copy(field.getValue())));
            return copies;
        }
        return value;
    }
}
