package org.kithmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.exchange.export.ExportFormat;
import org.kithmap.exchange.export.ExportFormats;
import org.kithmap.exchange.format.InputFile;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.TestKithmap;

class ExchangeRoutesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "kithmap-test-boundary";

    private static TestKithmap kithmap;
    private static Client owner;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.start();
        owner = kithmap.owner();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    private static Response upload(Client client, boolean replace, InputFile... files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (replace) {
            body.writeBytes(part("name=\"replace\""));
            body.writeBytes("true\r\n".getBytes(StandardCharsets.UTF_8));
        }
        for (InputFile file : files) {
            body.writeBytes(part("name=\"file\"; filename=\"" + file.name() + "\""));
            body.writeBytes(file.bytes());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(client.uri("/api/imports"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] part(String disposition) {
        return "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
                .formatted(BOUNDARY, disposition)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<JsonNode> lines(Response answer) {
        return answer.body()
                .lines()
                .map(line -> {
                    try {
                        return JSON.readTree(line);
                    } catch (IOException e) {
                        throw new AssertionError(line, e);
                    }
                })
                .toList();
    }

    private static JsonNode report(Response answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return lines(answer).getLast().path("report");
    }

    private static InputFile one(String name, String mapId, String notes) {
        return InputFiles.file(
                name,
                "{\"format\":\"kithmap\",\"version\":1,\"maps\":[{\"id\":\"%s\",\"name\":\"Ana\",\"notes\":\"%s\"}]}"
                        .formatted(mapId, notes));
    }

    @Test
    void anUploadIsAnsweredWithItsProgress() {
        Response answer = upload(owner, false, SampleSheets.files().toArray(InputFile[]::new));
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(lines(answer).subList(0, 3))
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"progress\":{\"done\":1,\"total\":3}}",
                        "{\"progress\":{\"done\":2,\"total\":3}}",
                        "{\"progress\":{\"done\":3,\"total\":3}}");
    }

    @Test
    void theReportOfAnUploadHasMapsFilesAndLines() {
        JsonNode report = uploadedSheets();
        assertThat(report.path("maps").path(0).path("name").textValue()).isEqualTo("Person 1");
        assertThat(report.path("maps").path(0).path("alters").intValue()).isEqualTo(4);
        assertThat(report.path("maps").path(0).path("outcome").textValue())
                .isIn("added", "unchanged");
        assertThat(report.path("files").path(1).path("role").textValue()).isEqualTo("alters");
        assertThat(report.path("files").path(1).path("columns").path(9).toString())
                .isEqualTo(
                        "{\"column\":\"alter.phone\",\"code\":\"column-note-on-alter\","
                                + "\"becomes\":\"a note on the person on the map\"}");
        assertThat(report.path("lines").path(0).path("line").intValue()).isEqualTo(6);
    }

    @Test
    void anUploadedMapIsStored() {
        String id = uploadedSheets().path("maps").path(0).path("id").textValue();
        JsonNode map = owner.get("/api/maps/" + id).json();
        assertThat(map.path("alters")).hasSize(4);
        assertThat(map.findValuesAsText("notes")).contains("alter.phone: +49 30 1234");
    }

    private static JsonNode uploadedSheets() {
        return report(upload(owner, false, SampleSheets.files().toArray(InputFile[]::new)));
    }

    @Test
    void aDifferentMapIsSkipped() {
        String id = java.util.UUID.randomUUID().toString();
        String map = addedMap(id);
        assertThat(outcome(upload(owner, false, one("a.json", id, "new")))).isEqualTo("skipped");
        assertThat(owner.get(map).json().path("notes").textValue()).isEqualTo("old");
    }

    @Test
    void aDifferentMapIsReplacedOnRequest() {
        String id = java.util.UUID.randomUUID().toString();
        String map = addedMap(id);
        assertThat(outcome(upload(owner, true, one("a.json", id, "new")))).isEqualTo("replaced");
        assertThat(owner.get(map).json().path("notes").textValue()).isEqualTo("new");
    }

    private static String addedMap(String id) {
        Response answer = upload(owner, false, one("a.json", id, "old"));
        assertThat(outcome(answer)).isEqualTo("added");
        return "/api/maps/" + report(answer).path("maps").path(0).path("id").textValue();
    }

    private static String outcome(Response answer) {
        return report(answer).path("maps").path(0).path("outcome").textValue();
    }

    @Test
    void unreadableFilesChangeNothing() {
        int before = owner.get("/api/maps").json().size();
        Response answer =
                upload(
                        owner,
                        false,
                        InputFiles.file("good.csv", "name\nBo\n"),
                        InputFiles.file("bad.csv", "x,y\n1,2\n"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("title").textValue()).isEqualTo("These files can't be read");
        assertThat(problem.path("errors").toString())
                .isEqualTo(
                        "[{\"file\":\"bad.csv\",\"line\":1,\"column\":1,"
                                + "\"code\":\"no-column-says-who\",\"params\":{\"columns\":\"\\\"x\\\", \\\"y\\\"\"},"
                                + "\"message\":\"no column identifies people; the columns are \\\"x\\\", \\\"y\\\"\","
                                + "\"fix\":\"A table of the people on the maps needs a column alterID or name; one of who knows whom needs from and to; one of the owners of maps needs egoID.\"}]");
        assertThat(owner.get("/api/maps").json()).hasSize(before);
    }

    @Test
    void aFileThatIsTooLargeIsNamed() {
        Response answer =
                upload(owner, false, new InputFile("big.csv", new byte[InputFile.MAX_BYTES + 1]));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").path(0).path("message").textValue())
                .isEqualTo("the file is larger than 5 MB");
    }

    @Test
    void anUploadThatIsTooLargeIsRefused() {
        InputFile huge = new InputFile("huge.csv", new byte[InputFile.MAX_BYTES]);
        Response answer = upload(owner, false, huge, huge, huge, huge, huge);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("detail").textValue())
                .isEqualTo(
                        "The files are larger than 20 MB in total. Import them in several steps.");
    }

    private static Response uploadThatBreaksOff() {
        return owner.send(
                HttpRequest.newBuilder(owner.uri("/api/imports"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(
                                BodyPublishers.ofByteArray(
                                        part("name=\"file\"; filename=\"a.csv\""))));
    }

    @Test
    void anUploadThatBrokeOffIsRefused() {
        Response answer = uploadThatBreaksOff();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").textValue())
                .isEqualTo("The upload is incomplete. Please send it again.");
    }

    /// Or the next request would go there, and have no answer.
    @Test
    void anAnswerToABrokenUploadClosesTheConnection() {
        assertThat(uploadThatBreaksOff().header("Connection")).isEqualTo("close");
    }

    @Test
    void anUploadThatWasReadLeavesTheConnectionOpen() {
        assertThat(upload(owner, true).header("Connection")).isEmpty();
    }

    @Test
    void anUploadWithoutAFileSaysWhatToSend() {
        assertThat(upload(owner, true).status()).isEqualTo(400);
        Response answer = owner.post("/api/imports", "{}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").textValue())
                .isEqualTo("Send multipart/form-data with at least one part named \"file\".");
    }

    @Test
    void aStrangerCannotImport() {
        assertThat(
                        upload(kithmap.stranger(), false, InputFiles.file("a.csv", "name\nBo\n"))
                                .status())
                .isEqualTo(401);
    }

    @Test
    void aStrangerCannotExport() {
        assertThat(kithmap.stranger().get("/api/maps/x/export").status()).isEqualTo(401);
    }

    @Test
    void anExportIsAnAttachmentNamedAfterTheMap() {
        String id = uploadedSheets().path("maps").path(0).path("id").textValue();
        Response export = owner.get("/api/maps/" + id + "/export");
        assertThat(export.status()).isEqualTo(200);
        assertThat(export.header("Content-Type")).startsWith("application/json");
        assertThat(export.header("Content-Disposition"))
                .isEqualTo(
                        "attachment; filename=\"Person 1.json\"; filename*=UTF-8''Person%201.json");
    }

    @Test
    void anExportIsImportedUnchanged() {
        JsonNode added = uploadedSheets().path("maps").path(0);
        Response export = owner.get("/api/maps/" + added.path("id").textValue() + "/export");
        JsonNode back =
                report(upload(owner, false, InputFiles.file("Person 1.json", export.body())))
                        .path("maps")
                        .path(0);
        assertThat(back.path("outcome").textValue()).isEqualTo("unchanged");
        assertThat(back.path("id")).isEqualTo(added.path("id"));
    }

    static List<ExportFormat> formats() {
        return ExportFormats.ALL;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatIsAnAttachmentOfItsMediaType(ExportFormat format) {
        String id = uploadedSheets().path("maps").path(0).path("id").textValue();
        Response export = owner.get("/api/maps/" + id + "/export?format=" + format.code());
        assertThat(export.status()).isEqualTo(200);
        assertThat(export.header("Content-Type")).isEqualTo(format.mediaType());
        assertThat(export.header("Content-Disposition"))
                .startsWith("attachment; filename=\"Person 1." + format.extension() + "\"");
    }

    @Test
    void anExportWithoutNamesIsNotNamedAfterTheMap() {
        String id = uploadedSheets().path("maps").path(0).path("id").textValue();
        Response export = owner.get("/api/maps/" + id + "/export?names=none");
        assertThat(export.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"ego.json\"; filename*=UTF-8''ego.json");
        assertThat(export.body()).doesNotContain("Person 1");
    }

    @ParameterizedTest
    @CsvSource({
        "format=doc, '\"format\" must be one of: kithmap, xlsx, csv, graphml, gexf, egor, network-canvas, cx2, cyjs, cypher.'",
        "names=some, '\"names\" must be one of: shown, initials, none.'"
    })
    void anUnknownFormatIsRefusedWithTheKnownOnes(String query, String why) {
        String id = uploadedSheets().path("maps").path(0).path("id").textValue();
        Response export = owner.get("/api/maps/" + id + "/export?" + query);
        assertThat(export.status()).isEqualTo(400);
        assertThat(export.json().path("detail").textValue()).isEqualTo(why);
    }

    @Test
    void theFormatsSayWhatTheyLeaveOut() {
        JsonNode formats = owner.get("/api/export-formats").json();
        assertThat(formats).hasSameSizeAs(ExportFormats.ALL);
        assertThat(formats.path(0).toString())
                .isEqualTo("{\"code\":\"kithmap\",\"extension\":\"json\",\"leavesOut\":[]}");
    }

    @Test
    void aMapThatIsNotThereHasNoExport() {
        assertThat(owner.get("/api/maps/nobody/export").status()).isEqualTo(404);
    }
}
