package org.kithmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.testing.TestKithmap;

/// How the page and its files are served.
class AssetsTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"]+)\"");

    private static TestKithmap kithmap;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.start();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
        CLIENT.close();
    }

    @Test
    void everyFileThePageNamesIsThereAndMayBeKeptForGood() throws Exception {
        HttpResponse<String> page = get("/");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
        List<String> links =
                LINK.matcher(page.body()).results().map(link -> link.group(1)).toList();
        assertThat(links).hasSizeBetween(10, 25);
        for (String link : links) {
            HttpResponse<String> file = get(link);
            assertThat(file.statusCode()).as(link).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control").orElseThrow())
                    .as(link)
                    .contains("max-age=31");
        }
    }

    @Test
    void theModulesOfOthersThatThePageNeedsAreAskedForAtOnceToo() throws Exception {
        assertThat(get("/").body())
                .containsPattern("modulepreload\" href=\"/webjars/cytoscape/")
                .containsPattern("modulepreload\" href=\"/webjars/lit-html/[^\"]+/lit-html.js");
    }

    @Test
    void theManyFilesOfThePageComeAsOneOfModulesAndOneOfStyleSheets() throws Exception {
        String page = get("/").body();
        assertThat(page).containsOnlyOnce("stylesheet").containsOnlyOnce("/joined.js\"");
        assertThat(get("/at/1/joined.js").body())
                .contains(
                        "// --- canvas/layout/layout.js",
                        "// --- features/map/card.js",
                        "// --- main.js");
        assertThat(get("/at/1/styles/joined.css").body())
                .contains(
                        "/* --- styles/tokens.css */",
                        "@media print {\n/* --- styles/print.css */");
    }

    @Test
    void whatIsJoinedIsSentCompressedToWhoeverTakesThat() throws Exception {
        HttpResponse<byte[]> zipped =
                CLIENT.send(
                        HttpRequest.newBuilder(URI.create(kithmap.address() + "/at/1/joined.js"))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(get("/at/1/joined.js").body());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/at/1/nothing.js",
                "/at/1/",
                "/at/1/..%2f..%2forg/kithmap/http/Web.class",
                "/at/1/index.html",
                "/at/1/model/edits.test.js",
                "/at/1/model/sample-maps.test-support.js",
                "/at/1/types/node.d.ts",
                "/at/1/jsconfig.json",
                "/at/1/deno.json",
                "/at/1/%2e%2e/cypher/map/read.cypher"
            })
    void nothingElseIsServed(String path) throws Exception {
        assertThat(get(path).statusCode()).isGreaterThanOrEqualTo(400);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(kithmap.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
