package org.kithmap.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.Alter;
import org.kithmap.map.Contact;
import org.kithmap.map.InvalidMap;
import org.kithmap.map.Reflection;
import org.kithmap.map.SavedView;
import org.kithmap.map.Step;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.Tie;

/// A map to which edits are applied one by one, each checked against what its sender saw.
final class MapDraft {

    private final SupportMap before;
    private final Map<MapElementType, Map<JsonNode, Record>> things;
    private final List<Edit> made = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final Set<ElementKey> inConflict = new HashSet<>();

    /// The last edit of each element.
    private final Map<ElementKey, Integer> last = new HashMap<>();

    MapDraft(SupportMap before) {
        this.before = before;
        this.things = byKey(before);
    }

    private static Map<MapElementType, Map<JsonNode, Record>> byKey(SupportMap map) {
        Map<MapElementType, Map<JsonNode, Record>> all = new EnumMap<>(MapElementType.class);
        for (MapElementType on : MapElementType.values()) {
            Map<JsonNode, Record> byKey = new LinkedHashMap<>();
            on.on(map).forEach(thing -> byKey.put(MapElementType.key(thing), thing));
            all.put(on, byKey);
        }
        return all;
    }

    /// @throws InvalidEdit at the first edit with an invalid result
    void make(List<Edit> edits) {
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            ElementKey address = new ElementKey(edit.on(), edit.key());
            // an error that follows from a conflict means nothing
            if (!inConflict.contains(address)) {
                try {
                    make(i, edit);
                } catch (InvalidMap e) {
                    throw new InvalidEdit(i, String.valueOf(e.getMessage()));
                }
            }
            last.put(address, i);
        }
        if (conflicts.isEmpty()) {
            findDangling();
        }
    }

    /// Returns the differences from what the sender saw. If there are any, the draft must not be
    /// used.
    List<Conflict> conflicts() {
        return conflicts;
    }

    /// Returns the applied edits, in the map's own form.
    List<Edit> made() {
        return made;
    }

    /// @throws InvalidEdit if the result is not a valid map
    SupportMap after() {
        MapDetails mapDetails = (MapDetails) all(MapElementType.MAP).getFirst();
        try {
            return new SupportMap(
                    before.id(),
                    mapDetails.name(),
                    mapDetails.notes(),
                    all(MapElementType.ALTER, Alter.class),
                    all(MapElementType.TIE, Tie.class),
                    all(MapElementType.SUPPORT, Support.class),
                    all(MapElementType.REFLECTION, Reflection.class),
                    all(MapElementType.STEP, Step.class),
                    all(MapElementType.CONTACT, Contact.class),
                    all(MapElementType.VIEW, SavedView.class),
                    before.hardDay()); // no edit changes it
        } catch (InvalidMap e) {
            throw new InvalidEdit(lastAddition(), String.valueOf(e.getMessage()));
        }
    }

    /// @throws InvalidEdit if the map has more elements than the limit, and more than before
    void requireRoom() {
        try {
            after().requireRoom(before);
        } catch (InvalidMap e) {
            throw new InvalidEdit(lastAddition(), String.valueOf(e.getMessage()));
        }
    }

    private void make(int index, Edit edit) {
        Record now = of(edit.on()).get(edit.key());
        if (edit.field() == null) {
            makeWhole(index, edit, now);
        } else {
            makeField(index, edit, edit.field(), now);
        }
    }

    private void makeWhole(int index, Edit edit, @Nullable Record now) {
        Record next = edit.to().isNull() ? null : edit.on().read(edit.key(), edit.to());
        if (!saw(edit.on(), edit.key(), edit.from(), now)) {
            conflict(index, new ElementKey(edit.on(), edit.key()), value(edit.on(), now));
            return;
        }
        if (next == null) {
            of(edit.on()).remove(edit.key());
        } else {
            of(edit.on()).put(edit.key(), next);
        }
        made.add(
                new Edit(
                        edit.on(),
                        edit.key(),
                        null,
                        value(edit.on(), now),
                        value(edit.on(), next)));
    }

    private void makeField(int index, Edit edit, String field, @Nullable Record now) {
        if (now == null) {
            conflict(index, new ElementKey(edit.on(), edit.key()), NullNode.getInstance());
            return;
        }
        ObjectNode value = edit.on().value(now);
        Record next = edit.on().read(edit.key(), with(value, field, edit.to()));
        if (!saw(edit.on(), edit.key(), with(value, field, edit.from()), now)) {
            conflict(index, new ElementKey(edit.on(), edit.key()), field(value, field));
            return;
        }
        of(edit.on()).put(edit.key(), next);
        made.add(
                new Edit(
                        edit.on(),
                        edit.key(),
                        field,
                        field(value, field),
                        field(edit.on().value(next), field)));
    }

    private static ObjectNode with(ObjectNode value, String field, JsonNode content) {
        ObjectNode other = value.deepCopy();
        other.set(field, content);
        return other;
    }

    private static JsonNode field(ObjectNode value, String field) {
        JsonNode content = value.path(field);
        return content.isMissingNode() ? NullNode.getInstance() : content;
    }

    /// An invalid value can't be what the sender saw.
    private static boolean saw(
            MapElementType on, JsonNode key, JsonNode from, @Nullable Record now) {
        if (now == null || from.isNull()) {
            return now == null && from.isNull();
        }
        try {
            return on.read(key, from).equals(now);
        } catch (InvalidMap e) {
            return false;
        }
    }

    private void conflict(int index, ElementKey address, JsonNode now) {
        if (inConflict.add(address)) {
            conflicts.add(new Conflict(index, now));
        }
    }

    /// An element refers to an alter that is not on the map: either the alter was removed in
    /// another window, or this change removes an alter to which another window has added a
    /// reference.
    private void findDangling() {
        Map<JsonNode, Record> alters = of(MapElementType.ALTER);
        for (MapElementType on : MapElementType.values()) {
            of(on).forEach((key, thing) -> {
                for (String id : MapElementType.alters(thing)) {
                    JsonNode alter = TextNode.valueOf(id);
                    if (!alters.containsKey(alter)) {
                        dangling(
                                new ElementKey(on, key),
                                new ElementKey(MapElementType.ALTER, alter));
                    }
                }
            });
        }
    }

    private void dangling(ElementKey speaker, ElementKey alter) {
        ElementKey blamed = last.containsKey(speaker) ? speaker : alter;
        Record was =
                blamed.on().on(before).stream()
                        .filter(thing -> MapElementType.key(thing).equals(blamed.key()))
                        .findFirst()
                        .orElse(null);
        conflict(last.getOrDefault(blamed, 0), blamed, value(blamed.on(), was));
    }

    private int lastAddition() {
        for (int i = made.size() - 1; i >= 0; i--) {
            if (made.get(i).from().isNull() && made.get(i).field() == null) {
                return i;
            }
        }
        return Math.max(0, made.size() - 1);
    }

    private Map<JsonNode, Record> of(MapElementType on) {
        return Objects.requireNonNull(things.get(on));
    }

    private static JsonNode value(MapElementType on, @Nullable Record thing) {
        return thing == null ? NullNode.getInstance() : on.value(thing);
    }

    private List<Record> all(MapElementType on) {
        return List.copyOf(of(on).values());
    }

    private <T extends Record> List<T> all(MapElementType on, Class<T> type) {
        return of(on).values().stream().map(type::cast).toList();
    }
}
