package org.kithmap.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import org.kithmap.http.Json;
import org.kithmap.map.SupportMap;

/// The maps that Kithmap ships with, under ids that no other test uses.
public final class Samples {

    private Samples() {}

    /// The large one: every kind, every phase, something to say for every insight.
    public static SupportMap noor() {
        return read("noor");
    }

    /// The small one, as at the start of a recovery.
    public static SupportMap eli() {
        return read("eli");
    }

    private static SupportMap read(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/samples/" + name + ".json")) {
            JsonNode map = Json.MAPPER.readTree(Objects.requireNonNull(in)).at("/maps/0");
            String prefix = UUID.randomUUID().toString().substring(0, 8) + "-";
            ((ObjectNode) map).put("id", prefix + name);
            map.path("alters").forEach(alter -> rename(alter, "id", prefix));
            map.path("supports").forEach(support -> rename(support, "alter", prefix));
            map.path("ties")
                    .forEach(tie -> {
                        rename(tie, "a", prefix);
                        rename(tie, "b", prefix);
                    });
            return Json.MAPPER.treeToValue(map, SupportMap.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rename(JsonNode node, String field, String prefix) {
        ((ObjectNode) node).put(field, prefix + node.path(field).textValue());
    }
}
