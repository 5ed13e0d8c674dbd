package org.kithmap.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.testing.Machine;
import org.kithmap.testing.MachineFeature;
import org.kithmap.testing.RequiresMachine;

/// The modules of the page as TypeScript and a linter see them, by the settings in
/// `web/jsconfig.json` and `web/deno.json`. Maven unpacks the tools into `target/page-tools`.
class PageSourcesTest {

    private static final Path TOOLS = Path.of("target/page-tools");
    private static final Path UNTYPED = Path.of("src/test/resources/page/untyped-modules.txt");
    private static final Pattern ERROR = Pattern.compile("(\\S+)\\(\\d+,\\d+\\): error .*");

    /// The number of modules that may still be without types. It only ever gets smaller.
    private static final int MOST_UNTYPED = 0;

    @TempDir private static Path temp;

    private record Output(int code, String text) {}

    @RequiresMachine(MachineFeature.NODE)
    @Test
    void everyModuleThatIsNotListedIsTypedStrictly() throws Exception {
        Map<String, List<String>> errors = typeErrors();
        List<String> untyped = Files.readAllLines(UNTYPED);
        assertThat(
                        errors.entrySet().stream()
                                .filter(file -> !untyped.contains(file.getKey()))
                                .flatMap(file -> file.getValue().stream()))
                .as("errors of tsc -p web/jsconfig.json in modules that %s does not list", UNTYPED)
                .isEmpty();
        assertThat(untyped)
                .as("modules in %s, each once and in order, that tsc finds an error in", UNTYPED)
                .containsExactlyElementsOf(new TreeSet<>(errors.keySet()))
                .hasSizeLessThanOrEqualTo(MOST_UNTYPED);
    }

    @Test
    void theLinterFindsNothing() throws Exception {
        Path deno = tool("deno");
        deno.toFile().setExecutable(true);
        Output output = run(deno.toString(), "lint", "--quiet", "--config=web/deno.json", "web");
        assertThat(output.text()).isEmpty();
        assertThat(output.code()).isZero();
    }

    /// The errors by module.
    private static Map<String, List<String>> typeErrors() throws IOException, InterruptedException {
        Output output =
                run(
                        "node",
                        tool("tsc.js").toString(),
                        "--project",
                        "web/jsconfig.json",
                        "--pretty",
                        "false");
        Map<String, List<String>> byModule = new TreeMap<>();
        for (String line : output.text().lines().toList()) {
            Matcher error = ERROR.matcher(line);
            if (error.matches()) {
                byModule.computeIfAbsent(error.group(1), module -> new ArrayList<>()).add(line);
            } else {
                // an error of the settings, or the rest of the one before
                assertThat(line).startsWith(" ");
            }
        }
        assertThat(output.code() == 0).as(output.text()).isEqualTo(byModule.isEmpty());
        return byModule;
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
