package org.kithmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The tests that the security pages name exist, and the counts of the ASVS table are right.
class AsvsTest {

    private static final Path TABLE = Path.of("src/docs/asvs.md");
    private static final Pattern ROW =
            Pattern.compile("\\| (\\d+\\.[\\d.*]+) \\| ([*a-z ]+) \\| ([^|]*) \\| ([^|]*) \\|");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w+Test\\b");

    /// Chapters that stand in one row.
    private static final Map<String, Integer> WHOLE = Map.of("10.*", 29, "17.*", 7);

    private record Requirement(String id, String state, String how, String tests) {}

    @Test
    void everyNamedTestExists() throws IOException {
        Set<String> there;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            there =
                    files.map(file -> file.getFileName().toString().replace(".java", ""))
                            .collect(Collectors.toSet());
        }
        for (Path page : List.of(TABLE, Path.of("SECURITY.md"))) {
            List<String> named =
                    TEST.matcher(Files.readString(page)).results().map(m -> m.group()).toList();
            assertThat(named).isNotEmpty();
            assertThat(there).as("tests named in %s", page).containsAll(named);
        }
    }

    @Test
    void everyRequirementHasOneRowAndTheCountsAreRight() throws IOException {
        List<Requirement> rows = rows();
        assertThat(rows).extracting(Requirement::id).doesNotHaveDuplicates();
        assertThat(rows.stream().mapToInt(AsvsTest::count).sum()).isEqualTo(253);
        Map<String, Integer> states = new TreeMap<>();
        rows.forEach(requirement ->
                states.merge(
                        requirement.state().replace("*", ""), count(requirement), Integer::sum));
        String page = Files.readString(TABLE);
        states.forEach((state, count) -> {
            String words = state.equals("operator") ? "for the operator" : state;
            assertThat(page).contains("| %s | %d |".formatted(words, count));
        });
        assertThat(rows)
                .allSatisfy(requirement ->
                        assertThat(requirement.how()).as(requirement.id()).isNotBlank());
    }

    private static int count(Requirement requirement) {
        return WHOLE.getOrDefault(requirement.id(), 1);
    }

    private static List<Requirement> rows() throws IOException {
        return ROW.matcher(Files.readString(TABLE))
                .results()
                .map(row -> new Requirement(row.group(1), row.group(2), row.group(3), row.group(4)))
                .toList();
    }
}
