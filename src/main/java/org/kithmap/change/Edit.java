package org.kithmap.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
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
            throw new InvalidMap("an edit is an object, { … }");
        }
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!PARTS.contains(name)) {
                throw new InvalidMap(
                        "\"%s\" is not a part of an edit; these are: on, key, field, from, to"
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
            throw new InvalidMap("on is missing; it says what kind of thing is changed");
        }
        try {
            return Coded.of(MapElementType.class, on.textValue());
        } catch (InvalidMap e) {
            throw new InvalidMap("on: " + e.getMessage());
        }
    }

    private static @Nullable String field(MapElementType on, JsonNode field) {
        if (JsonFields.isNothing(field)) {
            if (on == MapElementType.MAP) {
                throw new InvalidMap("a map is changed field by field; field is missing");
            }
            return null;
        }
        if (!field.isTextual()) {
            throw new InvalidMap("field must be text");
        }
        if (!on.hasFields()) {
            throw new InvalidMap("%s is changed as a whole, without field".formatted(on.words()));
        }
        return field.textValue();
    }

    private static JsonNode part(JsonNode json, String name) {
        JsonNode part = json.path(name);
        return JsonFields.isNothing(part) ? NullNode.getInstance() : part;
    }

    /// Returns the edit that undoes this one.
    Edit reversed() {
        return new Edit(on, key, field, to, from);
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
