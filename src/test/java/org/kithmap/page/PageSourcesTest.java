package org.kithmap.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.testing.Machine;
import org.kithmap.testing.MachineFeature;
import org.kithmap.testing.RequiresMachine;

/// The modules and style sheets of the page: their types and mistakes as TypeScript and a linter
/// see them, by the settings in `web/jsconfig.json` and `web/deno.json`, their comments and the
/// length of their lines. Maven unpacks the tools into `target/page-tools`.
class PageSourcesTest {

    private static final Path TOOLS = Path.of("target/page-tools");

    private static final int MAX_COLUMNS = 120;

    /// The tables of texts, in which a text is one line.
    private static final Pattern TEXTS =
            Pattern.compile("i18n/(?:workbench/)?(?:en|nl|de)(?:-easy)?\\.js");

    /// The beginning of a comment that is a clause, and what precedes it on its line. Of a comment
    /// of several lines that begin with `//`, only the first line is its beginning.
    private static final Pattern CLAUSE =
            Pattern.compile(
                    "(?:/\\*[*\\s]*+|(?=//)(?<!//.{0,200}\\n {0,40})// *+)"
                            + "(?:What|Whether|Who|Whom|Whose|How|Where|Which|When|Why)\\w*+ .*",
                    Pattern.CASE_INSENSITIVE);

    @TempDir private static Path temp;

    private record Output(int code, String text) {}

    @RequiresMachine(MachineFeature.NODE)
    @Test
    void everyModuleIsTypedStrictly() throws Exception {
        Output output =
                run(
                        "node",
                        tool("tsc.js").toString(),
                        "--project",
                        "web/jsconfig.json",
                        "--pretty",
                        "false");
        assertThat(output.text()).isEmpty();
        assertThat(output.code()).isZero();
    }

    @Test
    void theLinterFindsNothing() throws Exception {
        Path deno = tool("deno");
        deno.toFile().setExecutable(true);
        Output output = run(deno.toString(), "lint", "--quiet", "--config=web/deno.json", "web");
        assertThat(output.text()).isEmpty();
        assertThat(output.code()).isZero();
    }

    @Test
    void noCommentBeginsWithAClause() throws IOException {
        assertThat(sources())
                .isNotEmpty()
                .allSatisfy((file, source) ->
                        assertThat(CLAUSE.matcher(source).results().map(MatchResult::group))
                                .as(file)
                                .isEmpty());
    }

    @Test
    void noLineIsLongerThan120Columns() throws IOException {
        Map<String, String> sources = sources();
        sources.keySet().removeIf(file -> TEXTS.matcher(file).matches());
        assertThat(sources)
                .isNotEmpty()
                .allSatisfy((file, source) ->
                        assertThat(source.lines().filter(line -> columns(line) > MAX_COLUMNS))
                                .as(file)
                                .isEmpty());
    }

    private static int columns(String line) {
        return line.codePointCount(0, line.length());
    }

    /// The modules and style sheets, by their paths.
    private static Map<String, String> sources() throws IOException {
        Path web = Path.of("web");
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(web)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = web.relativize(file).toString().replace('\\', '/');
                if (name.matches(".*\\.(?:js|css|d\\.ts)")) {
                    sources.put(name, Files.readString(file));
                }
            }
        }
        return sources;
    }

    /// The unpacked tool of this name; the test ends here if there is none.
    private static Path tool(String name) throws IOException {
        if (Files.isDirectory(TOOLS)) {
            try (Stream<Path> files = Files.walk(TOOLS)) {
                List<Path> found = files.filter(file -> file.endsWith(name)).toList();
                if (!found.isEmpty()) {
                    return found.getFirst();
                }
            }
        }
        Machine.lacks(
                "%s has no %s. mvn generate-test-resources unpacks it (Deno on Linux x64 only)"
                        .formatted(TOOLS, name));
        throw new AssertionError();
    }

    private static Output run(String... command) throws IOException, InterruptedException {
        Path text = temp.resolve("output.txt");
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().putAll(Map.of("NO_COLOR", "1", "DENO_NO_UPDATE_CHECK", "1"));
        process.redirectErrorStream(true).redirectOutput(text.toFile());
        int code = process.start().waitFor();
        return new Output(code, Files.readString(text, StandardCharsets.UTF_8));
    }
}
