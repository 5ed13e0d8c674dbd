package org.kithmap.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.kithmap.json.Json;
import org.kithmap.map.Alter;
import org.kithmap.map.Coded;
import org.kithmap.map.Contact;
import org.kithmap.map.FieldReader;
import org.kithmap.map.InvalidMap;
import org.kithmap.map.MapReader;
import org.kithmap.map.Reflection;
import org.kithmap.map.SavedView;
import org.kithmap.map.Step;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.Tie;

/// The types of element that an edit can refer to. Each element has a key: an id, the two ends of a
/// tie, or the fields that distinguish a support from others. Its other fields are its value, in
/// the JSON form of a map.
enum MapElementType implements Coded {
    MAP("a map", List.of(), map -> List.of(MapDetails.of(map)), MapDetails::read),
    ALTER("an alter", List.of("id"), SupportMap::alters, MapReader::alter),
    TIE("a tie", List.of("a", "b"), SupportMap::ties, MapReader::tie),
    SUPPORT(
            "support",
            List.of("alter", "direction", "type", "domain"),
            SupportMap::supports,
            MapReader::support),
    REFLECTION("a reflection", List.of("id"), SupportMap::reflections, MapReader::reflection),
    STEP("a step", List.of("id"), SupportMap::steps, MapReader::step),
    CONTACT("a contact", List.of("id"), SupportMap::contacts, MapReader::contact),
    VIEW("a view", List.of("id"), SupportMap::views, MapReader::view);

    /// The key of the map itself, which has none.
    static final JsonNode NO_KEY = JsonNodeFactory.instance.nullNode();

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String words;
    private final List<String> keyFields;
    private final Function<SupportMap, List<? extends Record>> list;
    private final Function<FieldReader, ? extends Record> form;

    MapElementType(
            String words,
            List<String> keyFields,
            Function<SupportMap, List<? extends Record>> list,
            Function<FieldReader, ? extends Record> form) {
        this.words = words;
        this.keyFields = keyFields;
        this.list = list;
        this.form = form;
    }

    /// Returns its name with an article, such as "an alter".
    String words() {
        return words;
    }

    /// Returns whether it can be changed field by field, not only as a whole.
    boolean hasFields() {
        return this != TIE && this != SUPPORT;
    }

    List<? extends Record> on(SupportMap map) {
        return list.apply(map);
    }

    /// Returns the key of an element of the map.
    static JsonNode key(Record thing) {
        return switch (thing) {
            case MapDetails _ -> NO_KEY;
            case Alter alter -> JSON.textNode(alter.id());
            case Tie tie -> JSON.arrayNode().add(tie.a()).add(tie.b());
            case Support support -> key(support);
            case Reflection reflection -> JSON.textNode(reflection.id());
            case Step step -> JSON.textNode(step.id());
            case Contact contact -> JSON.textNode(contact.id());
            case SavedView view -> JSON.textNode(view.id());
            default -> throw new IllegalArgumentException(thing.getClass().getName());
        };
    }

    private static JsonNode key(Support support) {
        ObjectNode key = JSON.objectNode();
        key.put("alter", support.alter());
        key.put("direction", support.direction().key());
        if (support.type() != null) {
            key.put("type", support.type().key());
        }
        if (support.domain() != null) {
            key.put("domain", support.domain().key());
        }
        return key;
    }

    /// Returns a key that was sent in its canonical form.
    ///
    /// @throws InvalidMap if it is not a valid key
    JsonNode key(JsonNode sent) {
        return switch (this) {
            case MAP -> {
                if (!ElementFields.isNothing(sent)) {
                    throw new InvalidMap("a map needs no key");
                }
                yield NO_KEY;
            }
            case TIE -> {
                if (!sent.isArray()
                        || sent.size() != 2
                        || !sent.path(0).isTextual()
                        || !sent.path(1).isTextual()) {
                    throw new InvalidMap("the key of a tie is a list of two ids");
                }
                yield key(new Tie(sent.path(0).textValue(), sent.path(1).textValue(), null));
            }
            case SUPPORT -> {
                if (!(sent instanceof ObjectNode fields)) {
                    throw new InvalidMap(
                            "the key of support is an object with alter and direction, and with type and domain if it has them");
                }
                yield key(
                        MapReader.support(
                                new ElementFields(
                                        "the key of support", fields, List.of("benefits"))));
            }
            default -> {
                if (!sent.isTextual() || sent.textValue().isBlank()) {
                    throw new InvalidMap("the key of %s is its id".formatted(words));
                }
                yield sent;
            }
        };
    }

    /// @throws InvalidMap if the element is not valid
    Record read(JsonNode key, JsonNode value) {
        if (!(value instanceof ObjectNode fields)) {
            throw new InvalidMap("%s must be an object, { … }".formatted(words));
        }
        ObjectNode whole = JSON.objectNode();
        switch (this) {
            case MAP -> {}
            case TIE -> {
                whole.set("a", key.path(0));
                whole.set("b", key.path(1));
            }
            case SUPPORT -> whole.setAll((ObjectNode) key);
            default -> whole.set("id", key);
        }
        for (String keyField : keyFields) {
            if (fields.has(keyField)) {
                throw new InvalidMap("\"%s\" belongs in the key".formatted(keyField));
            }
        }
        whole.setAll(fields);
        return form.apply(new ElementFields(words, whole, keyFields));
    }

    /// Returns the fields that are set, without the key.
    ObjectNode value(Record thing) {
        ObjectNode value = Json.MAPPER.valueToTree(thing);
        return value.remove(keyFields);
    }

    /// Returns the ids of the alters that it refers to.
    static List<String> alters(Record thing) {
        return switch (thing) {
            case Tie tie -> List.of(tie.a(), tie.b());
            case Support support -> List.of(support.alter());
            case Step step when step.alter() != null -> List.of(step.alter());
            case Contact contact -> List.of(contact.alter());
            default -> List.of();
        };
    }
}
