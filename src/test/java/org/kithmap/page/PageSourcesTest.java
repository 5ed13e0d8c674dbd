package org.kithmap.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
