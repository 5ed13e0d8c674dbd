package org.kithmap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.testing.AotCache;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.KithmapProcess;
import org.kithmap.testing.RawHttp;
import org.kithmap.testing.Sockets;
import org.kithmap.testing.TestKithmap;

/// Kithmap as a process: how it starts, what it opens, how it ends.
@EnabledOnOs(
        value = {OS.LINUX, OS.MAC},
        disabledReason = "signals and sockets are looked at the way Unix has them")
class StartTest {

    private static final AotCache CLASSES = AotCache.shared();

    /// Runs for all tests that only look at it, from the first start of a new folder on.
    private static KithmapProcess running;

    private static Path data;
    private static Client owner;

    @TempDir Path folder;

    @BeforeAll
    static void startOne(@TempDir Path shared) throws Exception {
        data = shared.resolve("deep").resolve("data");
        running = KithmapProcess.start(CLASSES, data, "--port", "0");
        owner = running.awaitOwner();
    }

    @AfterAll
    static void stopIt() {
        running.close();
    }

    @Test
    void theLinkIsPrintedLastAndRenewedOnEnterOnThisMachineOnly() throws Exception {
        assertThat(owner.get("/api/maps").status()).isEqualTo(200);
        assertThat(running.output()).isEmpty(); // nothing after the link
        assertThat(running.errors())
                .contains("Starting the database in " + data)
                .endsWith("Press Enter for a new sign-in link, Ctrl-C to stop.");
        if (OS.LINUX.isCurrentOs()) {
            assertThat(Sockets.of(running.pid())).isNotEmpty().allMatch(Sockets::isLoopback);
        }

        running.type("\n");
        String link = running.awaitLinkLine();
        Client second = new Client(owner.uri("").toString());
        assertThat(
                        second.signIn(link.substring(link.indexOf("http", link.indexOf(" · "))))
                                .status())
                .isEqualTo(204);
    }

    @Test
    void aNewInstallationHasNoMapAndKeepsChangesAcrossCtrlC() throws Exception {
        String mine;
        try (KithmapProcess kithmap = start("--port", "0")) {
            Client owner = kithmap.awaitOwner();
            assertThat(owner.get("/api/maps").json()).isEmpty();
            mine = owner.post("/api/maps", "{\"name\": \"Ana\"}").json().path("id").textValue();
            kithmap.interrupt();
            kithmap.awaitEnd();
        }
        try (KithmapProcess kithmap = start("--port", "0")) {
            Client owner = kithmap.awaitOwner();
            assertThat(owner.get("/api/maps").json().findValuesAsText("id")).containsExactly(mine);
        }
    }

    @Test
    void anOpenEventStreamDoesNotDelayAStop() throws Exception {
        AotCache.copyInstallation(folder);
        try (KithmapProcess kithmap = start("--port", "0")) {
            Client owner = kithmap.awaitOwner();
            String id = owner.get("/api/maps").json().at("/0/id").textValue();
            try (Stream<String> events = owner.events("/api/maps/%s/events".formatted(id))) {
                Iterator<String> lines = events.iterator();
                assertThat(lines.next()).isEqualTo("event: revision");
                kithmap.terminate();
                kithmap.awaitEnd();
                lines.forEachRemaining(line -> {}); // it has ended, and was not cut off
            }
            assertThat(kithmap.errors()).doesNotContain("\tat ");
        }
    }

    @Test
    void aSecondStartOnTheSameFolderSaysWhoHoldsIt() throws Exception {
        try (KithmapProcess second = KithmapProcess.start(CLASSES, data, "--port", "0")) {
            assertThat(second.awaitEnd()).isEqualTo(1);
            assertThat(second.errors())
                    .endsWith(
                            ("Kithmap is already running with the data folder %s (process %d)."
                                            + " Use that one, stop it first, or choose another folder with --data.")
                                    .formatted(data, running.pid()))
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aTakenPortIsReportedInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                KithmapProcess kithmap = start("--port", String.valueOf(taken.getLocalPort()))) {
            assertThat(kithmap.awaitEnd()).isEqualTo(1);
            assertThat(kithmap.errors())
                    .isEqualTo(
                            "Another program uses port %d. Choose another with --port or KITHMAP_PORT."
                                    .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void anUnreachableNeo4jIsReportedWithWhatToCheck() throws Exception {
        int nobody = freePort();
        Map<String, String> environment =
                Map.of("KITHMAP_NEO4J_URI", "bolt://127.0.0.1:" + nobody, "KITHMAP_PATIENCE", "1");
        try (KithmapProcess kithmap =
                KithmapProcess.start(CLASSES, environment, folder, "--port", "0")) {
            assertThat(kithmap.awaitEnd()).isEqualTo(1);
            assertThat(kithmap.errors())
                    .contains(
                            "No Neo4j answers at bolt://127.0.0.1:%d yet; trying again …"
                                    .formatted(nobody))
                    .endsWith(
                            ("No Neo4j answers at bolt://127.0.0.1:%d. Check that it is running, that KITHMAP_NEO4J_URI"
                                            + " is its Bolt address, and that no firewall blocks it.")
                                    .formatted(nobody))
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void theDataFolderIsForItsOwnerOnly() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void withTooLittleFreeSpaceChangesAreRefusedAndReadingGoesOn() throws Exception {
        long more = Files.getFileStore(folder).getTotalSpace() / 1024 / 1024 + 1;
        AotCache.copyInstallation(folder);
        try (KithmapProcess kithmap = start("--port", "0", "--free-space", String.valueOf(more))) {
            Client owner = kithmap.awaitOwner();
            String map = "/api/maps/" + owner.get("/api/maps").json().at("/0/id").textValue();
            assertThat(owner.get(map).status()).isEqualTo(200);
            Response refused =
                    owner.post(map + "/changes", EditRequests.change(EditRequests.addAlter("Bo")));
            assertThat(refused.status()).isEqualTo(507);
            assertThat(refused.json().path("title").textValue())
                    .isEqualTo("The disk is nearly full");
            assertThat(refused.json().path("detail").textValue())
                    .matches(
                            "The disk has \\d+ MB left; Kithmap needs %d MB to save changes safely\\. You can still read your map\\. Free some space and try again\\."
                                    .formatted(more));
        }
    }

    private KithmapProcess start(String... arguments) {
        return KithmapProcess.start(CLASSES, folder, arguments);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aPracticePrintsALinkUntilItHasAnAdministratorAndNeverAPassword() throws Exception {
        String link;
        try (KithmapProcess kithmap = start("--practice", "--port", "0")) {
            String line = kithmap.awaitLinkLine();
            link = line.substring(line.indexOf("#invitation="));
            Client client = new Client(line.replaceAll("Kithmap is at (\\S+) .*", "$1"));
            assertThat(client.accept(link, "Mara", TestKithmap.PASSWORD).status()).isEqualTo(204);
            client.signIn("Mara", TestKithmap.PASSWORD);
            assertThat(kithmap.errors() + kithmap.output())
                    .doesNotContain(TestKithmap.PASSWORD, "Mara");
            kithmap.terminate();
            kithmap.awaitEnd();
        }
        int port = freePort();
        Map<String, String> behindAProxy =
                Map.of(
                        "KITHMAP_LISTEN", "0.0.0.0",
                        "KITHMAP_PROXY", "127.0.0.2",
                        "KITHMAP_PUBLIC_ADDRESS", "https://kithmap.example",
                        "KITHMAP_JSON_LOG", "true");
        try (KithmapProcess kithmap =
                KithmapProcess.start(
                        CLASSES,
                        behindAProxy,
                        folder,
                        "--practice",
                        "--port",
                        String.valueOf(port))) {
            assertThat(kithmap.awaitLinkLine()).isEqualTo("Kithmap is at https://kithmap.example");
            String forwarded =
                    "Host: kithmap.example\nX-Forwarded-For: 192.0.2.7\nX-Forwarded-Proto: https";
            RawHttp http = new RawHttp(port);
            assertThat(http.from("127.0.0.2").send("GET", "/", forwarded, "").status())
                    .isEqualTo(200);
            assertThat(http.send("GET", "/", forwarded, "").status()).isEqualTo(421);
            kithmap.type("\n");
            assertThat(kithmap.awaitLinkLine())
                    .contains("https://kithmap.example/#invitation=")
                    .doesNotContain(link);
            assertThat(kithmap.errors())
                    .contains("Press Enter for a link to add another administrator")
                    .contains("\"route\":\"/\",\"status\":200")
                    .doesNotContain("192.0.2.7");
            assertThat(kithmap.errors().lines()).allMatch(StartTest::isJson);
        }
    }

    /// Before anything is opened: neither a port nor a database.
    @ParameterizedTest
    @CsvSource({
        "--listen 0.0.0.0, 'At 0.0.0.0, other machines would reach Kithmap over plain HTTP'",
        "--proxy 10.0.0.2 --public-address http://kithmap.example, http://kithmap.example is plain HTTP",
        "--listen 0.0.0.0 --allow-plain-http, Set --public-address",
        "--neo4j bolt://db.example:7687, bolt://db.example:7687 would send names and passwords",
        "--neo4j neo4j://192.0.2.1:7687, neo4j://192.0.2.1:7687 would send names and passwords"
    })
    void aConnectionOthersCouldReadIsRefusedInOneSentence(String arguments, String sentence)
            throws Exception {
        try (KithmapProcess kithmap = start((arguments + " --port 0").split(" "))) {
            assertThat(kithmap.awaitEnd()).isEqualTo(1);
            assertThat(kithmap.errors()).startsWith(sentence).doesNotContain("\n", "\tat ");
        }
        assertThat(folder).isEmptyDirectory();
    }

    /// Encrypted, on this machine, or by an explicit word: then it is tried, and nobody is there.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--neo4j bolt+s://127.0.0.1:9",
                "--neo4j neo4j+ssc://localhost:9",
                "--neo4j bolt://[::1]:9",
                "--neo4j bolt://0.0.0.0:9 --allow-plain-bolt"
            })
    void aSafeConnectionToNeo4jIsTried(String arguments) throws Exception {
        try (KithmapProcess kithmap = start((arguments + " --port 0 --patience 0").split(" "))) {
            assertThat(kithmap.awaitEnd()).isEqualTo(1);
            assertThat(kithmap.errors()).contains("Connecting to ").contains("No Neo4j answers at");
        }
    }

    private static boolean isJson(String line) {
        try {
            return new ObjectMapper().readTree(line).isObject();
        } catch (IOException e) {
            return false;
        }
    }
}
