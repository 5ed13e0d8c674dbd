package org.kithmap.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.kithmap.account.Account;
import org.kithmap.app.KithmapService;
import org.kithmap.exchange.ImportFormats;
import org.kithmap.exchange.format.InputFile;
import org.kithmap.graph.Graph;
import org.kithmap.json.Json;
import org.kithmap.map.MapStore;
import org.kithmap.map.SupportMap;

/// Maps of made-up people, with ids that no other test uses.
public final class Samples {

    private Samples() {}

    /// Gives the person on a laptop both, imported as their files are, so that there are maps to
    /// open.
    static void addTo(Graph graph, MapStore maps) {
        List<InputFile> files = Stream.of("noor.json", "eli.json").map(Samples::file).toList();
        KithmapService.importer(graph, maps, Clock.systemUTC())
                .importFiles(
                        Account.OWNER.id(),
                        ImportFormats.readAll(files),
                        false,
                        (done, total) -> {});
    }

    private static InputFile file(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/samples/" + name)) {
            return new InputFile(name, Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the large one: every kind, every phase, and a finding for every insight.
    public static SupportMap noor() {
        return map("noor");
    }

    /// Returns the small one, as at the start of a recovery.
    public static SupportMap eli() {
        return map("eli");
    }

    /// Returns a sample map.
    ///
    /// @param name of the file; [MapSketch#name] restores the ids of its alters
    public static SupportMap map(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/samples/" + name + ".json")) {
            JsonNode map = Json.MAPPER.readTree(Objects.requireNonNull(in)).at("/maps/0");
            String id = UUID.randomUUID().toString().substring(0, 8) + "-" + name;
            String prefix = id + "/";
            ((ObjectNode) map).put("id", id);
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
