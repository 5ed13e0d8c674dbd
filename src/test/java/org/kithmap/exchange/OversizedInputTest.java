package org.kithmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.TestKithmap;

/// Inputs that are small to send and large to read, or too large: refused in words, soon, and
/// nothing is changed. Nothing that comes in is ever unpacked, and nothing is read as XML.
@Timeout(60)
class OversizedInputTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static TestKithmap kithmap;
    private static Client owner;

    private int before;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.start();
        owner = kithmap.owner();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    @BeforeEach
    void countMaps() {
        before = owner.get("/api/maps").json().size();
    }

    @AfterEach
    void nothingCameIn() {
        assertThat(owner.get("/api/maps").json()).hasSize(before);
    }

    static Stream<Arguments> files() throws IOException {
        byte[] zeros = new byte[10 * MEGABYTE];
        return Stream.of(
                Arguments.of("a zip file", zipped(zeros), 422, "a zip archive, not a text file"),
                Arguments.of("a gzip file", gzipped(zeros), 422, "not UTF-8"),
                Arguments.of(
                        "entities that multiply (billion laughs)",
                        """
                        <?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
                        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><l>&c;</l>
                        """
                                .getBytes(StandardCharsets.UTF_8),
                        422,
                        "no column"),
                Arguments.of(
                        "a file of this machine, asked for as an entity",
                        "<!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><l>&a;</l>"
                                .getBytes(StandardCharsets.UTF_8),
                        422,
                        "no column"),
                Arguments.of(
                        "JSON a hundred thousand deep",
                        "[".repeat(100_000).getBytes(StandardCharsets.UTF_8),
                        422,
                        "nesting depth"),
                Arguments.of(
                        "a number of a million digits",
                        ("{\"format\": \"kithmap\", \"version\": " + "9".repeat(MEGABYTE) + "}")
                                .getBytes(StandardCharsets.UTF_8),
                        422,
                        "number"),
                Arguments.of(
                        "more rows than fit",
                        ("name\n" + "B\n".repeat(60_000)).getBytes(StandardCharsets.UTF_8),
                        422,
                        "50,000"),
                Arguments.of(
                        "more columns than anybody has",
                        ("name," + "x,".repeat(400_000) + "\n1\n").getBytes(StandardCharsets.UTF_8),
                        422,
                        "can't be read"),
                Arguments.of(
                        "a quote that never ends",
                        ("name\n\"" + "x".repeat(4 * MEGABYTE)).getBytes(StandardCharsets.UTF_8),
                        422,
                        "quote"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void anOversizedFileIsRefused(String what, byte[] file, int status, String says) {
        Response answer = upload(file);
        assertThat(answer.status()).as(what).isEqualTo(status);
        assertThat(answer.body()).as(what).containsIgnoringCase(says);
    }

    @Test
    void aMapThatIsTooLargeIsNotImportedAndTheReportSaysSo() {
        String alters =
                IntStream.range(0, 1_001)
                        .mapToObj("{\"id\": \"%1$d\", \"name\": \"%1$d\"}"::formatted)
                        .collect(Collectors.joining(","));
        Response answer =
                upload(
                        "{\"format\": \"kithmap\", \"version\": 1, \"maps\": [{\"name\": \"Ana\", \"alters\": [%s]}]}"
                                .formatted(alters)
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(answer.body()).contains("at most 1,000 people", "\"failed\"");
    }

    @Test
    void moreThanTwentyFilesAreRefused() throws IOException {
        byte[][] files = new byte[21][];
        Arrays.fill(files, "name\nBo\n".getBytes(StandardCharsets.UTF_8));
        Response answer = upload(files);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("at most 20 files");
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of(
                        "larger than any body",
                        "{\"name\": \"%s\"}".formatted("x".repeat(21 * MEGABYTE)),
                        413),
                Arguments.of(
                        "a text of 2 MB",
                        "{\"name\": \"%s\"}".formatted("x".repeat(2 * MEGABYTE)),
                        422),
                Arguments.of("very deep", "{\"name\": ".repeat(50_000), 400),
                Arguments.of(
                        "a number of a million digits",
                        "{\"name\": " + "9".repeat(MEGABYTE) + "}",
                        400),
                Arguments.of(
                        "a million names",
                        IntStream.range(0, 300_000)
                                .mapToObj("\"n%d\": 1"::formatted)
                                .collect(Collectors.joining(",", "{", "}")),
                        400));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void anOversizedBodyIsRefused(String what, String body, int status) {
        assertThat(owner.post("/api/maps", body).status()).as(what).isEqualTo(status);
    }

    @Test
    void aCompressedBodyIsNotDecompressed() throws IOException {
        Response answer =
                owner.send(
                        HttpRequest.newBuilder(owner.uri("/api/maps"))
                                .header("Content-Type", "application/json")
                                .header("Content-Encoding", "gzip")
                                .timeout(Duration.ofSeconds(20))
                                .POST(BodyPublishers.ofByteArray(gzipped(new byte[MEGABYTE]))));
        assertThat(answer.status()).isEqualTo(400);
    }

    /// They are held in memory, and one account's leave room for everybody else's.
    @Test
    void largeBodiesOfAnAccountAreLimited() throws IOException {
        String head =
                "POST /api/maps HTTP/1.1\r\nHost: localhost:%d\r\nCookie: %s\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n"
                        .formatted(kithmap.port(), owner.cookie());
        List<Socket> sending = new ArrayList<>();
        try {
            String large = "{\"name\": \"%s\"}".formatted("x".repeat(500_000));
            Response answer = owner.get("/api/maps");
            // two that are held; one more where the last request of another test still was
            while (answer.status() != 429 && sending.size() < 10) {
                Socket socket = new Socket("127.0.0.1", kithmap.port());
                sending.add(socket);
                socket.getOutputStream().write((head + "{").getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < 20 && answer.status() != 429; i++) { // until it has arrived
                    answer = owner.post("/api/maps", large);
                }
            }
            assertThat(answer.json().path("code").textValue()).isEqualTo("too-many-requests");
            assertThat(owner.post("/api/maps", "{\"name\": \"\"}").status())
                    .as("a small one")
                    .isEqualTo(422);
        } finally {
            for (Socket socket : sending) {
                socket.close();
            }
        }
    }

    @Test
    void aBodyOfJsonIsNoLargerThanAFileAndSaysHowLargeItIs() {
        assertThat(
                        owner.post(
                                        "/api/maps",
                                        "{\"name\": \"%s\"}".formatted("x".repeat(6 * MEGABYTE)))
                                .status())
                .isEqualTo(413);
        Response unsaid =
                owner.send(
                        HttpRequest.newBuilder(owner.uri("/api/maps"))
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.fromPublisher(
                                                BodyPublishers.ofString("{\"name\": \"x\"}"))));
        assertThat(unsaid.status()).isEqualTo(411);
    }

    @Test
    void moreEditsThanFitAreRefusedAndMoreOfAThingThanFits() {
        String id = owner.post("/api/maps", "{\"name\": \"Ana\"}").json().path("id").textValue();
        String changes = "/api/maps/%s/changes".formatted(id);
        assertThat(owner.post(changes, EditRequests.change(alters(5_001))).status()).isEqualTo(400);
        Response full = owner.post(changes, EditRequests.change(alters(1_001)));
        assertThat(full.status()).isEqualTo(422);
        assertThat(full.body()).contains("at most 1,000 people");
        JsonNode map = owner.get("/api/maps/" + id).json();
        assertThat(map.path("alters")).isEmpty();
        owner.delete("/api/maps/" + id);
    }

    private static String[] alters(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> EditRequests.addAlter("a" + i, "Bo"))
                .toArray(String[]::new);
    }

    private static byte[] zipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("alters.csv"));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static Response upload(byte[]... files) {
        return owner.upload(Duration.ofSeconds(30), files);
    }
}
