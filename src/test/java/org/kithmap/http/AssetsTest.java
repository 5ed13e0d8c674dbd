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
        assertThat(links).hasSizeGreaterThan(50);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/at/1/nothing.js",
                "/at/1/",
                "/at/1/..%2f..%2forg/kithmap/http/Web.class",
                "/at/1/index.html",
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
