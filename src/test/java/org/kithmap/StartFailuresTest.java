package org.kithmap;

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
                "--data /proc/kithmap | The data folder /proc/kithmap can't be used: no folder can be made there. Choose another with --data (KITHMAP_DATA).",
                "--neo4j nonsense | \"nonsense\" is no address of a Neo4j. It looks like bolt://host:7687, neo4j://host:7687 or neo4j+s://….databases.neo4j.io.",
                "--neo4j http://localhost:7474 | \"http://localhost:7474\" is no address of a Neo4j. It looks like bolt://host:7687, neo4j://host:7687 or neo4j+s://….databases.neo4j.io.",
                "--neo4j bolt:// | \"bolt://\" is no address of a Neo4j. It looks like bolt://host:7687, neo4j://host:7687 or neo4j+s://….databases.neo4j.io.",
                "--neo4j bolt://localhost:port | \"bolt://localhost:port\" is no address of a Neo4j. It looks like bolt://host:7687, neo4j://host:7687 or neo4j+s://….databases.neo4j.io.",
                "--research-neo4j %zz | \"%zz\" is no address of a Neo4j. It looks like bolt://host:7687, neo4j://host:7687 or neo4j+s://….databases.neo4j.io.",
                "--neo4j bolt://127.0.0.1:9 --neo4j-password-file /nowhere | KITHMAP_NEO4J_PASSWORD_FILE is /nowhere, which can't be read. --help says what there is.",
                "--port 99999 | --port is 99999; write 0 or more, up to 65535. --help says what there is.",
                "--port -1 | --port is -1; write 0 or more, up to 65535. --help says what there is.",
                "--port x | Invalid value for option '--port': 'x' is not an int. --help says what there is.",
                "--listen 192.0.2.1 --allow-plain-http --public-address http://a.example | 192.0.2.1 is no address of this machine. Choose another with --listen or KITHMAP_LISTEN.",
                "--free-space -1 | --free-space is -1; write 0 or more. --help says what there is.",
                "--patience -1 | --patience is -1; write 0 or more. --help says what there is.",
                "--research-memory 1 | --research-memory is 1; write 64 or more. --help says what there is.",
                "--research-every 0 | --research-every is 0; write 1 or more. --help says what there is.",
                "--small-cells -1 | --small-cells is -1; write 0 or more. --help says what there is.",
                "--nonsense | Unknown option: '--nonsense'. --help says what there is.",
                "nonsense | Unmatched argument at index 0: 'nonsense'. --help says what there is.",
                "import | Missing required parameter: 'FILE'. --help says what there is.",
                "import --data @ MAP | The data folder @ can't be used: there is a file where a folder should be. Choose another with --data (KITHMAP_DATA).",
                "query --file /nowhere | The query can't be read from /nowhere."
            })
    void whatCannotStartSaysWhyInOneSentence(String arguments, String sentence) throws Exception {
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

    /// What stands on standard error, without the line that tells of progress.
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
