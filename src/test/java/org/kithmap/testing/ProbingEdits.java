package org.kithmap.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Domain;
import org.kithmap.map.SupportType;

/// Edits with which an account that does not see the whole map would try to find out what is on it.
/// An id that begins with `@` gets the prefix of the ids of one of [PairedMaps].
public final class ProbingEdits {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> FIELDS =
            List.of(
                    "name",
                    "notes",
                    "qualities",
                    "since",
                    "closeness",
                    "comfort",
                    "strained",
                    "lastContact",
                    "newer",
                    "places",
                    "symbol");

    private final Random random;
    private final JsonNode seen;

    /// @param seen the map as it was last read
    public ProbingEdits(Random random, JsonNode seen) {
        this.random = random;
        this.seen = seen;
    }

    /// Returns one to four edits, in JSON.
    public ArrayNode edits() {
        ArrayNode edits = JSON.arrayNode();
        for (int i = random.nextInt(3); i >= 0; i--) {
            add(edits);
        }
        return edits;
    }

    private void add(ArrayNode edits) {
        switch (random.nextInt(12)) {
            case 0, 1 -> whole(edits, "alter", id("a", "h", "c"), null, alter());
            case 2, 3 -> removal(edits);
            case 4, 5 -> field(edits);
            case 6 -> {
                ObjectNode key = JSON.objectNode();
                key.put("alter", alterId()).put("direction", "received");
                key.put("type", one(SupportType.values()).key());
                if (random.nextInt(3) > 0) {
                    key.put("domain", one(Domain.values()).key());
                }
                boolean there = random.nextInt(4) == 0;
                ObjectNode nothing = JSON.objectNode();
                edits.add(edit("support", key, there ? nothing : null, there ? null : nothing));
            }
            case 7 -> {
                String a = alterId();
                String b = alterId();
                if (!a.equals(b)) {
                    boolean there = random.nextInt(3) == 0;
                    ObjectNode nothing = JSON.objectNode();
                    edits.add(
                            edit(
                                    "tie",
                                    JSON.arrayNode().add(a).add(b),
                                    there ? nothing : null,
                                    there ? null : nothing));
                }
            }
            case 8 -> {
                ObjectNode step = JSON.objectNode();
                step.put("words", "Call").put("on", "2026-02-03");
                if (random.nextBoolean()) {
                    step.put("alter", alterId());
                }
                whole(edits, "step", id("s", "hsh", "c"), null, step);
            }
            case 9 -> {
                ObjectNode contact = JSON.objectNode();
                contact.put("alter", alterId()).put("on", "2026-02-03");
                if (random.nextInt(3) == 0) {
                    contact.put("words", "x");
                }
                whole(edits, "contact", id("k", "hkh", "c"), null, contact);
            }
            case 10 -> {
                ObjectNode reflection = JSON.objectNode();
                reflection.put("question", "close").put("words", "x").put("on", "2026-02-03");
                whole(edits, "reflection", id("r", "hr", "c"), null, reflection);
            }
            default -> {
                if (random.nextBoolean()) {
                    ObjectNode view = JSON.objectNode();
                    view.put("name", "Mine").put("settings", "{}");
                    whole(edits, "view", id("v", "v", "c"), null, view);
                } else {
                    ObjectNode edit = JSON.objectNode();
                    edit.put("on", "map").put("field", random.nextBoolean() ? "notes" : "name");
                    edit.put("from", random.nextBoolean() ? "Ana" : null).put("to", "Bea");
                    edits.add(edit);
                }
            }
        }
    }

    private ObjectNode alter() {
        ObjectNode alter = JSON.objectNode();
        alter.put("name", "Bo " + random.nextInt(3));
        if (random.nextInt(4) == 0) {
            alter.put("closeness", 1 + random.nextInt(5));
        }
        if (random.nextInt(6) == 0) {
            alter.put("notes", "mine");
        }
        return alter;
    }

    /// Removes an alter with everything that is visible of it.
    private void removal(ArrayNode edits) {
        JsonNode alters = seen.path("alters");
        if (alters.isEmpty() || random.nextInt(5) == 0) {
            whole(edits, "alter", alterId(), alter(), null);
            return;
        }
        JsonNode gone = alters.path(random.nextInt(alters.size()));
        String id = gone.path("id").textValue();
        for (JsonNode tie : seen.path("ties")) {
            if (tie.path("a").textValue().equals(id) || tie.path("b").textValue().equals(id)) {
                ObjectNode value = tie.deepCopy();
                JsonNode key = JSON.arrayNode().add(tie.path("a")).add(tie.path("b"));
                edits.add(edit("tie", key, value.remove(List.of("a", "b")), null));
            }
        }
        for (JsonNode support : seen.path("supports")) {
            if (support.path("alter").textValue().equals(id)) {
                ObjectNode key = support.deepCopy();
                ObjectNode value = support.deepCopy();
                edits.add(
                        edit(
                                "support",
                                key.remove(List.of("benefits")),
                                value.remove(List.of("alter", "direction", "type", "domain")),
                                null));
            }
        }
        for (String list : List.of("step", "contact")) {
            for (JsonNode one : seen.path(list + "s")) {
                if (id.equals(one.path("alter").textValue())) {
                    whole(edits, list, one.path("id").textValue(), without(one), null);
                }
            }
        }
        whole(edits, "alter", id, without(gone), null);
    }

    private static ObjectNode without(JsonNode thing) {
        ObjectNode value = thing.deepCopy();
        value.remove("id");
        return value;
    }

    private void field(ArrayNode edits) {
        String id = alterId();
        String field = FIELDS.get(random.nextInt(FIELDS.size()));
        JsonNode from = JSON.nullNode();
        for (JsonNode alter : seen.path("alters")) {
            if (alter.path("id").textValue().equals(id) && random.nextInt(4) > 0) {
                from = alter.path(field).isMissingNode() ? JSON.nullNode() : alter.path(field);
            }
        }
        if (from.isNull() && random.nextInt(4) == 0) {
            from =
                    field.equals("notes")
                            ? JSON.textNode("secret")
                            : JSON.numberNode(1 + random.nextInt(5));
        }
        ObjectNode edit = JSON.objectNode();
        edit.put("on", "alter").put("key", id).put("field", field);
        edit.set("from", from);
        switch (field) {
            case "closeness", "comfort" -> edit.put("to", 1 + random.nextInt(5));
            case "strained", "newer" -> edit.put("to", random.nextBoolean());
            case "lastContact" -> edit.put("to", "2026-03-01");
            case "qualities" -> edit.putArray("to").add("x" + random.nextInt(3));
            case "places" -> edit.putObject("to").putArray("free").add(0.5).add(0.5);
            default -> edit.put("to", "x" + random.nextInt(3));
        }
        edits.add(edit);
    }

    private static void whole(
            ArrayNode edits,
            String on,
            String id,
            @Nullable ObjectNode from,
            @Nullable ObjectNode to) {
        edits.add(edit(on, JSON.textNode(id), from, to));
    }

    private static ObjectNode edit(
            String on, JsonNode key, @Nullable ObjectNode from, @Nullable ObjectNode to) {
        ObjectNode edit = JSON.objectNode();
        edit.put("on", on).set("key", key);
        edit.set("from", from == null ? JSON.nullNode() : from);
        edit.set("to", to == null ? JSON.nullNode() : to);
        return edit;
    }

    private String alterId() {
        return id("a", "h", "c");
    }

    /// Returns the id of a visible, a hidden, the sender's own or no element.
    private String id(String seenOne, String hiddenOne, String own) {
        List<String> from =
                new ArrayList<>(List.of(seenOne, seenOne, hiddenOne, hiddenOne, own, own, "f"));
        return "@" + from.get(random.nextInt(from.size())) + random.nextInt(4);
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
