package org.kithmap.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.json.Json;
import org.kithmap.testing.Machine;
import org.kithmap.testing.MachineFeature;
import org.kithmap.testing.RequiresMachine;

/// The tests of the page's modules, `web/**/*.test.js`, run once by Node's own test runner. Each is
/// a test here too, with its name.
@RequiresMachine(MachineFeature.NODE)
class WebModulesTest {

    private static final String REPORTER = "./src/test/resources/page/module-test-reporter.mjs";

    /// @param titles its groups, then its own
    /// @param failure what went wrong
    private record Result(
            String file, List<String> titles, @Nullable String failure, boolean skipped) {}

    @TestFactory
    Stream<DynamicNode> modules(@TempDir Path temp) throws Exception {
        List<Path> files = testFiles();
        Map<String, List<Result>> byFile =
                run(files, temp).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Result::file, TreeMap::new, Collectors.toList()));
        assertThat(byFile.keySet())
                .as("files with tests")
                .containsExactlyInAnyOrderElementsOf(files.stream().map(Path::toString).toList());
        return byFile.entrySet().stream()
                .map(file ->
                        dynamicContainer(
                                file.getKey(),
                                file.getValue().stream().map(WebModulesTest::asTest)));
    }

    private static List<Path> testFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("web"))) {
            return files.filter(file -> file.toString().endsWith(".test.js")).sorted().toList();
        }
    }

    private static List<Result> run(List<Path> files, Path temp)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("node", "--test", "--test-reporter=" + REPORTER));
        files.forEach(file -> command.add(file.toString()));
        File output = temp.resolve("results.ndjson").toFile();
        File errors = temp.resolve("errors.txt").toFile();
        int code =
                new ProcessBuilder(command)
                        .redirectOutput(output)
                        .redirectError(errors)
                        .start()
                        .waitFor();
        List<Result> results = new ArrayList<>();
        for (String line : Files.readAllLines(output.toPath(), StandardCharsets.UTF_8)) {
            results.add(parse(line));
        }
        assertThat(code == 0)
                .as("Node says that all tests passed: %s", Files.readString(errors.toPath()))
                .isEqualTo(results.stream().allMatch(result -> result.failure() == null));
        return results;
    }

    private static Result parse(String line) throws JsonProcessingException {
        Result result = Json.MAPPER.readValue(line, Result.class);
        Path file =
                Path.of("").toAbsolutePath().relativize(Path.of(result.file()).toAbsolutePath());
        return new Result(file.toString(), result.titles(), result.failure(), result.skipped());
    }

    private static DynamicTest asTest(Result result) {
        String name = String.join(": ", result.titles());
        return dynamicTest(
                name,
                () -> {
                    if (result.skipped()) {
                        Machine.lacks(
                                "%s is marked to be skipped: %s".formatted(result.file(), name));
                    }
                    assertThat(result.failure()).as("%s: %s", result.file(), name).isNull();
                });
    }
}
