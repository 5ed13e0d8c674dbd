package org.kithmap.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.testing.Client;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

/// A practice whose disk fills up: what goes on, and what is told of it.
class FullStorageTest {

    private static final long MEGABYTE = 1024 * 1024;

    @TempDir Path folder;

    private volatile long free = 2000 * MEGABYTE;
    private Storage storage;
    private Graph graph;
    private TestKithmap kithmap;
    private String name;

    @BeforeEach
    void start() {
        TestGraph.graph().write(CypherFile.load("testing/forget-attempts.cypher"), Map.of());
        storage = new Storage(folder, 512, () -> free);
        storage.keepReserve();
        graph = new Graph(TestGraph.endpoint(), Optional.of(storage));
        kithmap = TestKithmap.startPractice(graph, Clock.systemUTC());
        name = TestKithmap.aName();
        kithmap.somebodyCalled(name, "person");
    }

    @AfterEach
    void stop() {
        kithmap.close();
        graph.close();
    }

    private Client signedIn() {
        Client client = kithmap.stranger();
        assertThat(client.signIn(name, TestKithmap.PASSWORD).status()).isEqualTo(204);
        return client;
    }

    @Test
    void signingInReadingAndSigningOutWorkBelowTheLimit() {
        free = 500 * MEGABYTE;
        Client client = signedIn();
        assertThat(client.get("/api/maps").status()).isEqualTo(200);
        assertThat(client.post("/api/maps", "{\"name\": \"Ana\"}").status()).isEqualTo(507);
        assertThat(client.delete("/api/session").status()).isEqualTo(204);
        assertThat(client.get("/api/maps").status()).isEqualTo(401);
    }

    @Test
    void wrongPasswordsAreCountedOnAFullDiskToo() {
        free = 500 * MEGABYTE;
        Client client = kithmap.stranger();
        int status = 0;
        for (int i = 0; i < 20 && status != 429; i++) {
            status = client.signIn(name, "wrong").status();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void theReserveFileMakesRoomForSigningIn() throws Exception {
        assertThat(folder.resolve("reserve")).hasSize(32 * MEGABYTE);
        Storage full =
                new Storage(
                        folder,
                        512,
                        () -> Files.exists(folder.resolve("reserve")) ? 0 : 32 * MEGABYTE);
        full.requireForAccess();
        assertThat(folder.resolve("reserve")).doesNotExist();
        full.keepReserve();
        assertThat(folder.resolve("reserve")).as("until there is plenty").doesNotExist();
    }

    @Test
    void healthAndMetricsReportAFullDisk() {
        Client monitor = kithmap.stranger();
        assertThat(monitor.get("/health").body())
                .isEqualTo("{\"live\":true,\"ready\":true,\"writable\":true}");
        free = 500 * MEGABYTE;
        Client.Response full = monitor.get("/health");
        assertThat(full.status()).as("reading goes on").isEqualTo(200);
        assertThat(full.body()).isEqualTo("{\"live\":true,\"ready\":true,\"writable\":false}");
        assertThat(monitor.get("/metrics").body())
                .contains(
                        "kithmap_storage_free_bytes 5.24288E8",
                        "kithmap_storage_needed_bytes 5.36870912E8");
    }
}
