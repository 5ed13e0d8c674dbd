package org.kithmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.json.Json;
import org.kithmap.testing.MachineFeature;
import org.kithmap.testing.RequiresMachine;

/// The page and its files as they are served in the product: as esbuild bundled them.
@RequiresMachine(MachineFeature.BUNDLE)
class WebBundleTest {

    private static final Pattern STATIC_IMPORT =
            Pattern.compile("(?:from|import)\"\\./([\\w.-]+)\"");
    private static final Pattern DYNAMIC_IMPORT = Pattern.compile("import\\(\"\\./([\\w.-]+)\"\\)");

    private static WebServer server;

    @BeforeAll
    static void start() {
        server = AssetsTest.start(true);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyFileOfThePageIsServedAndCachedForGood() throws Exception {
        AssetsTest.requireKeptForGood(server);
    }

    @Test
    void bundledFilesAreNamedAfterTheirContent() throws Exception {
        assertThat(linksOfPage().stream().filter(link -> link.matches(".*\\.(js|css|woff2)")))
                .hasSizeGreaterThan(7)
                .allMatch(link -> link.matches("/bundle/[\\w-]+-[A-Z0-9]{8}\\.(js|css|woff2)"));
    }

    @Test
    void thePagePreloadsEveryStaticImport() throws Exception {
        List<String> named = linksOfPage();
        for (String module : named) {
            if (module.endsWith(".js")) {
                assertThat(imports(STATIC_IMPORT, module)).as(module).isSubsetOf(named);
            }
        }
    }

    @Test
    void dynamicImportsAreFilesThatThePageDoesNotPreload() throws Exception {
        Set<String> later = new HashSet<>();
        for (String module : linksOfPage()) {
            if (module.endsWith(".js")) {
                later.addAll(imports(DYNAMIC_IMPORT, module));
            }
        }

        assertThat(later)
                .anyMatch(file -> file.startsWith("/bundle/workbench-"))
                .anyMatch(file -> file.startsWith("/bundle/nl-"))
                .anyMatch(file -> file.startsWith("/bundle/de-"))
                .doesNotContainAnyElementsOf(linksOfPage());
        for (String file : later) {
            assertThat(AssetsTest.get(server, file).statusCode()).as(file).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"main.js,main.js", "main.css,styles/tokens.css"})
    void aFileLeadsToTheSourcesItWasMadeFrom(String entry, String source) throws Exception {
        String file = bundled(entry);
        HttpResponse<String> map = AssetsTest.get(server, file + ".map");

        assertThat(AssetsTest.get(server, file).body())
                .contains("# sourceMappingURL=%s.map".formatted(name(file)));
        assertThat(sourceOf(Json.MAPPER.readTree(map.body()), source))
                .isEqualTo(WebFiles.text(source));
    }

    @Test
    void aModuleIsSentWithoutItsComments() throws Exception {
        assertThat(WebFiles.text("main.js")).contains("/**");
        assertThat(AssetsTest.get(server, bundled("main.js")).body()).doesNotContain("/**");
    }

    @ParameterizedTest
    @ValueSource(strings = {"main.js", "main.css"})
    void aModuleIsCompressedIfTheBrowserAcceptsIt(String source) throws Exception {
        String file = bundled(source);
        HttpResponse<byte[]> zipped = AssetsTest.getGzipped(server, file);

        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(AssetsTest.get(server, file).body());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bundle/",
                "/bundle/main.js",
                "/bundle/web-bundle.json",
                "/bundle/..%2fweb-bundle.json",
                "/bundle/%2e%2e/web-bundle.json",
                "/web-bundle.json"
            })
    void nothingElseIsServed(String path) throws Exception {
        assertThat(AssetsTest.get(server, path).statusCode()).isGreaterThanOrEqualTo(400);
    }

    private static List<String> linksOfPage() throws Exception {
        return AssetsTest.LINK
                .matcher(AssetsTest.get(server, "/").body())
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    /// Returns the path of what the page loads instead of a file in the root of `web/`.
    private static String bundled(String source) throws Exception {
        int dot = source.lastIndexOf('.');
        String name =
                "/bundle/%s-\\w+\\%s".formatted(source.substring(0, dot), source.substring(dot));
        return linksOfPage().stream().filter(link -> link.matches(name)).findFirst().orElseThrow();
    }

    private static List<String> imports(Pattern pattern, String module) throws Exception {
        return pattern.matcher(AssetsTest.get(server, module).body())
                .results()
                .map(imported -> "/bundle/" + imported.group(1))
                .toList();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String sourceOf(JsonNode map, String source) {
        for (int i = 0; i < map.path("sources").size(); i++) {
            if (map.path("sources").path(i).asText().endsWith("/web/" + source)) {
                return map.path("sourcesContent").path(i).asText();
            }
        }
        return "";
    }
}
