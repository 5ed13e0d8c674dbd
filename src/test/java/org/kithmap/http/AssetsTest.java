package org.kithmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page and its files as they are served during development: as they are in `web/`.
class AssetsTest {

    static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"]+)\"");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static WebServer server;

    @BeforeAll
    static void start() {
        server = start(false);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /// Starts a server of nothing but the page.
    static WebServer start(boolean bundled) {
        System.setProperty(WebServer.BUNDLE, Boolean.toString(bundled));
        try {
            return WebServer.start(
                    Network.loopback(0), new ProblemMapper(), List.of(), request -> {});
        } finally {
            System.clearProperty(WebServer.BUNDLE);
        }
    }

    @Test
    void thePageIsNotCached() throws Exception {
        assertThat(get("/").headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void everyFileOfThePageIsServedAndCachedForGood() throws Exception {
        requireKeptForGood(server);
    }

    static void requireKeptForGood(WebServer server) throws Exception {
        List<String> links =
                LINK.matcher(get(server, "/").body()).results().map(link -> link.group(1)).toList();
        assertThat(links).hasSizeGreaterThan(7);
        for (String link : links) {
            HttpResponse<String> file = get(server, link);
            assertThat(file.statusCode()).as(link).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control"))
                    .as(link)
                    .contains("public, max-age=31536000, immutable");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"main.js", "main.css", "core/prefetch.js", "shell/theme.js"})
    void modulesAndStyleSheetsAreSentAsTheyAre(String file) throws Exception {
        String path =
                LINK.matcher(get("/").body())
                        .results()
                        .map(link -> link.group(1))
                        .filter(link -> link.endsWith("/" + file))
                        .findFirst()
                        .orElseThrow();

        assertThat(get(path).body()).isEqualTo(WebFiles.text(file));
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
                "/at/1/%2e%2e/cypher/map/read.cypher",
                "/bundle/",
                "/bundle/main.js",
                "/bundle/..%2fweb-bundle.json"
            })
    void nothingElseIsServed(String path) throws Exception {
        assertThat(get(path).statusCode()).isGreaterThanOrEqualTo(400);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return get(server, path);
    }

    static HttpResponse<String> get(WebServer server, String path) throws Exception {
        return CLIENT.send(request(server, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    static HttpResponse<byte[]> getGzipped(WebServer server, String path) throws Exception {
        return CLIENT.send(
                request(server, path).header("Accept-Encoding", "gzip").build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpRequest.Builder request(WebServer server, String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path));
    }
}
