package org.kithmap.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.kithmap.json.Json;

/// Makes many invalid inputs of a valid one. The same seed makes the same inputs on every machine.
public final class Mutations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> SNIPPETS =
            List.of(
                    "\"", ";", ",", "\n", "\r", "\t", "\0", "\uFEFF", "'", "=", "{", "}", "[", "]",
                    "null", "NA", "1e999", "-", "9", "egoID", "from", "to", "type", "ß", ":", "\\",
                    "\\ud800", "\\u0000", "sep=", "/", ".", "<", "--", "\u202E", "true");

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "\0",
                    "\u200B",
                    "\uD800",
                    "\uDC00x",
                    "x".repeat(121),
                    "x".repeat(5_000),
                    "😀".repeat(40),
                    "null",
                    "received",
                    "emotional",
                    "work",
                    "friend",
                    "alter",
                    "map",
                    "2026-02-30",
                    "2026-10-02",
                    "+999999999-12-31",
                    "-1",
                    "{}",
                    "[]",
                    "00000000-0000-0000-0000-000000000000",
                    "' OR 1=1",
                    "}) DETACH DELETE n //");

    private static final List<String> NAMES =
            List.of(
                    "id",
                    "name",
                    "to",
                    "from",
                    "key",
                    "on",
                    "edits",
                    "field",
                    "alter",
                    "",
                    "__proto__",
                    "withheld",
                    "until",
                    "notes",
                    "a",
                    "x".repeat(300));

    private final Random random;

    public Mutations(long seed) {
        this.random = new Random(seed);
    }

    public Random random() {
        return random;
    }

    /// Returns one of the valid bodies with a change in its structure or in its characters.
    public byte[] body(String sound) {
        if (random.nextInt(4) == 0) {
            return bytes(sound);
        }
        JsonNode root = read(sound);
        for (int change = 1 + random.nextInt(3); change > 0; change--) {
            root = changed(root);
        }
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Changes, removes, inserts or repeats some characters or bytes.
    public byte[] bytes(String sound) {
        StringBuilder mutated = new StringBuilder(sound);
        for (int change = random.nextInt(4); change > 0; change--) {
            int from = random.nextInt(mutated.length() + 1);
            int to = Math.min(mutated.length(), from + random.nextInt(12));
            String snippet = SNIPPETS.get(random.nextInt(SNIPPETS.size()));
            switch (random.nextInt(4)) {
                case 0 -> mutated.delete(from, to);
                case 1 -> mutated.insert(from, snippet);
                case 2 -> mutated.insert(from, mutated.substring(from, to));
                default -> mutated.replace(from, to, snippet);
            }
        }
        byte[] bytes = mutated.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(12) == 0
                ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1))
                : bytes;
    }

    private static JsonNode read(String sound) {
        try {
            return Json.MAPPER.readTree(sound);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(sound, e);
        }
    }

    private JsonNode changed(JsonNode root) {
        List<JsonNode> inner = new ArrayList<>();
        collect(root, inner);
        if (inner.isEmpty() || random.nextInt(30) == 0) {
            return any(2);
        }
        JsonNode at = inner.get(random.nextInt(inner.size()));
        if (at instanceof ObjectNode object) {
            change(object);
        } else if (at instanceof ArrayNode array) {
            change(array);
        }
        return root;
    }

    private static void collect(JsonNode node, List<JsonNode> inner) {
        if (node.isContainerNode()) {
            inner.add(node);
            node.forEach(child -> collect(child, inner));
        }
    }

    private void change(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String some =
                names.isEmpty() || random.nextInt(6) == 0
                        ? NAMES.get(random.nextInt(NAMES.size()))
                        : names.get(random.nextInt(names.size()));
        switch (random.nextInt(5)) {
            case 0 -> object.remove(some);
            case 1 -> object.set(NAMES.get(random.nextInt(NAMES.size())), any(2));
            case 2 -> object.set(some, JSON.arrayNode().add(object.path(some).deepCopy()));
            default -> object.set(some, any(2));
        }
    }

    private void change(ArrayNode array) {
        if (array.isEmpty() || random.nextInt(4) == 0) {
            array.add(any(2));
            return;
        }
        int at = random.nextInt(array.size());
        switch (random.nextInt(4)) {
            case 0 -> array.remove(at);
            case 1 -> array.add(array.get(at).deepCopy());
            case 2 -> {
                for (int i = random.nextInt(40); i > 0; i--) {
                    array.add(array.get(at).deepCopy());
                }
            }
            default -> array.set(at, any(2));
        }
    }

    private JsonNode any(int depth) {
        return switch (random.nextInt(depth > 0 ? 11 : 8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextInt(12) - 3);
            case 3 -> JSON.numberNode(Long.MAX_VALUE - random.nextInt(3));
            case 4 -> JSON.numberNode(random.nextBoolean() ? 1e308 : -0.0);
            case 5, 6, 7 -> JSON.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
            case 8 -> JSON.arrayNode().add(any(depth - 1)).add(any(depth - 1));
            case 9 ->
                    JSON.objectNode().set(NAMES.get(random.nextInt(NAMES.size())), any(depth - 1));
            default -> {
                JsonNode deep = any(0);
                for (int i = random.nextInt(60); i > 0; i--) {
                    deep = JSON.arrayNode().add(deep);
                }
                yield deep;
            }
        };
    }
}
