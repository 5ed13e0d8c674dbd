package org.kithmap.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.map.SupportMap;

/// Computes the edits that turn one map into another, in the form in which a page sends them: field
/// by field where an element type allows it.
final class EditScript {

    private EditScript() {}

    static List<Edit> between(SupportMap before, SupportMap after) {
        List<Edit> edits = new ArrayList<>();
        for (MapElementType on : MapElementType.values()) {
            Map<JsonNode, ObjectNode> was = values(on, before);
            Map<JsonNode, ObjectNode> is = values(on, after);
            Set<JsonNode> keys = new LinkedHashSet<>(was.keySet());
            keys.addAll(is.keySet());
            for (JsonNode key : keys) {
                edits(edits, on, key, was.get(key), is.get(key));
            }
        }
        return edits;
    }

    private static void edits(
            List<Edit> edits,
            MapElementType on,
            JsonNode key,
            @Nullable ObjectNode was,
            @Nullable ObjectNode is) {
        if (was != null && was.equals(is)) {
            return;
        }
        if (was == null || is == null || !on.hasFields()) {
            edits.add(new Edit(on, key, null, orNull(was), orNull(is)));
            return;
        }
        Set<String> fields = new LinkedHashSet<>();
        was.fieldNames().forEachRemaining(fields::add);
        is.fieldNames().forEachRemaining(fields::add);
        for (String field : fields) {
            JsonNode from = orNull(was.get(field));
            JsonNode to = orNull(is.get(field));
            if (!from.equals(to)) {
                edits.add(new Edit(on, key, field, from, to));
            }
        }
    }

    private static Map<JsonNode, ObjectNode> values(MapElementType on, SupportMap map) {
        Map<JsonNode, ObjectNode> all = new LinkedHashMap<>();
        on.on(map).forEach(thing -> all.put(MapElementType.key(thing), on.value(thing)));
        return all;
    }

    private static JsonNode orNull(@Nullable JsonNode node) {
        return node == null ? NullNode.getInstance() : node;
    }
}
