package org.kithmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Starts that can't be, in this process: each is one sentence that says what to do, and no stack.
class StartFailuresTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--data @ | The data folder @ can't be used: there is a file where a folder should be. Choose another with --data (KITHMAP_DATA).",
                "--data @/below | The data folder @/below can't be used: there is a file where a folder should be. Choose another with --data (KITHMAP_DATA).",
                "--data /proc/kithmap | The data folder /proc/kithmap can't be used: a folder can't be created there. Choose another with --data (KITHMAP_DATA).",
                "--neo4j nonsense | \"nonsense\" is not the address of a Neo4j. It looks like bolt://host:7687, neo4j://host:7687 or neo4j+s://….databases.neo4j.io.",
                "--neo4j http://localhost:7474 | \"http://localhost:7474\" is not the address of a Neo4j. It looks like bolt://host:7687, neo4j://host:7687 or neo4j+s://….databases.neo4j.io.",
                "--neo4j bolt:// | \"bolt://\" is not the address of a Neo4j. It looks like bolt://host:7687, neo4j://host:7687 or neo4j+s://….databases.neo4j.io.",
                "--neo4j bolt://localhost:port | \"bolt://localhost:port\" is not the address of a Neo4j. It looks like bolt://host:7687, neo4j://host:7687 or neo4j+s://….databases.neo4j.io.",
                "--research-neo4j %zz | \"%zz\" is not the address of a Neo4j. It looks like bolt://host:7687, neo4j://host:7687 or neo4j+s://….databases.neo4j.io.",
                "--neo4j bolt://127.0.0.1:9 --neo4j-password-file /nowhere | The file /nowhere, set with KITHMAP_NEO4J_PASSWORD_FILE, can't be read. Check its name and permissions. See --help.",
                "--port 99999 | --port can't be 99999. Use 0 or more, up to 65535. See --help.",
                "--port -1 | --port can't be -1. Use 0 or more, up to 65535. See --help.",
                "--port x | Invalid value for option '--port': 'x' is not an int. See --help.",
                "--listen 192.0.2.1 --allow-plain-http --public-address http://a.example | 192.0.2.1 is not an address of this machine. Choose another with --listen or KITHMAP_LISTEN.",
                "--free-space -1 | --free-space can't be -1. Use 0 or more. See --help.",
                "--patience -1 | --patience can't be -1. Use 0 or more. See --help.",
                "--research-memory 1 | --research-memory can't be 1. Use 64 or more. See --help.",
                "--research-every 0 | --research-every can't be 0. Use 1 or more. See --help.",
                "--small-cells -1 | --small-cells can't be -1. Use 0 or more. See --help.",
                "--nonsense | Unknown option: '--nonsense'. See --help.",
                "nonsense | Unmatched argument at index 0: 'nonsense'. See --help.",
                "import | Missing required parameter: 'FILE'. See --help.",
                "import --data @ MAP | The data folder @ can't be used: there is a file where a folder should be. Choose another with --data (KITHMAP_DATA).",
                "query --file /nowhere | The query can't be read from /nowhere."
            })
    void aFailedStartIsExplainedInOneSentence(String arguments, String sentence) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Path map =
                Files.copy(
                        Path.of("src/main/resources/samples/noor.json"),
                        folder.resolve("map.json"));
        String given =
                (arguments.contains("--data") || arguments.equals("nonsense")
                                ? arguments
                                : arguments + " --data " + folder.resolve("data"))
                        .replace("@", file.toString())
                        .replace("MAP", map.toString());
        assertThat(said(given)).containsExactly(sentence.replace("@", file.toString()));
    }

    /// Returns standard error without the progress line.
    private static List<String> said(String arguments) {
        PrintStream before = System.err;
        var bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(Commands.all().execute(arguments.split(" "))).isNotZero();
        } finally {
            System.setErr(before);
        }
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.matches("(Starting|Opening) the database in .*"))
                .toList();
    }
}
