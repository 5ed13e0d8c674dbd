package org.kithmap.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Coded;
import org.kithmap.map.InvalidMap;

/// One edit of a map: of a field of an element, or of a whole element.
///
/// @param on the type of the element
/// @param key in the form that [MapElementType#key(JsonNode)] returns
/// @param field null if the element is added, removed or changed as a whole
/// @param from what the sender saw; null for nothing
/// @param to the new value; null for nothing
record Edit(MapElementType on, JsonNode key, @Nullable String field, JsonNode from, JsonNode to) {

    private static final Set<String> PARTS = Set.of("on", "key", "field", "from", "to");

    /// @throws InvalidMap if it can't be understood
    static Edit read(JsonNode json) {
        if (!json.isObject()) {
            throw new InvalidMap("an edit must be an object, { … }");
        }
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!PARTS.contains(name)) {
                throw new InvalidMap(
                        "\"%s\" is not a field of an edit; use on, key, field, from or to"
                                .formatted(name));
            }
        }
        MapElementType on = on(json.path("on"));
        JsonNode key = on.key(json.path("key"));
        return new Edit(
                on, key, field(on, json.path("field")), part(json, "from"), part(json, "to"));
    }

    private static MapElementType on(JsonNode on) {
        if (!on.isTextual()) {
            throw new InvalidMap("on is missing; it names the type of element to change");
        }
        try {
            return Coded.of(MapElementType.class, on.textValue());
        } catch (InvalidMap e) {
            throw new InvalidMap("on: " + e.getMessage());
        }
    }

    private static @Nullable String field(MapElementType on, JsonNode field) {
        if (ElementFields.isNothing(field)) {
            if (on == MapElementType.MAP) {
                throw new InvalidMap("field is missing; a map can only be changed field by field");
            }
            return null;
        }
        if (!field.isTextual()) {
            throw new InvalidMap("field must be text");
        }
        if (!on.hasFields()) {
            throw new InvalidMap(
                    "%s can only be changed as a whole; leave field out".formatted(on.words()));
        }
        return field.textValue();
    }

    private static JsonNode part(JsonNode json, String name) {
        JsonNode part = json.path(name);
        return ElementFields.isNothing(part) ? NullNode.getInstance() : part;
    }

    /// Returns the edit that undoes this one.
    Edit reversed() {
        return new Edit(on, key, field, to, from);
    }

    /// Returns the edits as they are stored.
    static String json(List<Edit> edits) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        edits.forEach(edit -> all.add(edit.json()));
        return all.toString();
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("on", on.key());
        if (!key.isNull()) {
            json.set("key", key);
        }
        if (field != null) {
            json.put("field", field);
        }
        json.set("from", from);
        json.set("to", to);
        return json;
    }
}
