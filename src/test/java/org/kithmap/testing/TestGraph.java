package org.kithmap.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.kithmap.audit.AuditLog;
import org.kithmap.change.ChangeLog;
import org.kithmap.exchange.Importer;
import org.kithmap.graph.Connection;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Endpoint;
import org.kithmap.graph.Graph;
import org.kithmap.map.MapStore;

/// The embedded database of this test JVM, started on first use. Tests do not clean up after each
/// other; each uses an account of its own.
public final class TestGraph {

    private static final class Lazy {
        private static final Path FOLDER = folder();
        private static final Connection CONNECTION = Connection.embedded(FOLDER, 0);

        private static Path folder() {
            try {
                return Files.createTempDirectory("kithmap-test");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(TestGraph::end));
        }
    }

    private TestGraph() {}

    public static Graph graph() {
        return Lazy.CONNECTION.graph();
    }

    public static MapStore maps() {
        return Maps.OF_IT;
    }

    private static final class Maps {
        private static final MapStore OF_IT = TestMapKeys.maps(graph());
    }

    /// Returns the change log of its maps.
    public static ChangeLog changes() {
        return new ChangeLog(graph(), maps(), new AuditLog(graph(), Clock.systemUTC()));
    }

    public static Importer importer() {
        return new Importer(maps(), changes());
    }

    /// Returns its data folder.
    public static Path folder() {
        return Lazy.FOLDER;
    }

    /// Returns its address, for another process to use it as a server.
    public static Endpoint endpoint() {
        graph();
        return endpoint(Lazy.FOLDER);
    }

    /// Returns the address of the embedded database in a folder.
    public static Endpoint endpoint(Path folder) {
        try {
            JsonNode running = new ObjectMapper().readTree(folder.resolve("running.json").toFile());
            return new Endpoint(
                    running.path("uri").textValue(),
                    running.path("user").textValue(),
                    running.path("password").textValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Creates an account and returns its id.
    public static String account() {
        return account(graph());
    }

    public static String account(Graph graph) {
        String id = UUID.randomUUID().toString();
        graph.write(
                CypherFile.load("account/ensure.cypher"),
                Map.of(
                        "id",
                        id,
                        "name",
                        "Test",
                        "roles",
                        java.util.List.of("person"),
                        "now",
                        java.time.ZonedDateTime.now(java.time.ZoneOffset.UTC)));
        return id;
    }

    private static void end() {
        Lazy.CONNECTION.close();
        try (var files = Files.walk(Lazy.FOLDER)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
