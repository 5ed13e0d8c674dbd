package org.kithmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.graph.Connection;
import org.kithmap.graph.Endpoint;
import org.kithmap.map.MapStore;
import org.kithmap.testing.TestGraph;
import picocli.CommandLine;

class ImportCommandTest {

    private final String me = TestGraph.account();
    private final MapStore maps = TestGraph.maps();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> closed = new ArrayList<>();

    @TempDir Path folder;

    private int run(boolean terminal, Object... arguments) {
        out.reset();
        err.reset();
        ImportCommand command =
                new ImportCommand(
                        () ->
                                new ImportTarget(
                                        TestGraph.importer(), me, () -> closed.add("closed")),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        terminal);
        return new CommandLine(command)
                .execute(List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theReportExplainsEveryColumnAndSkippedRow() {
        assertThat(run(false, SampleSheets.in(folder).toArray())).isZero();
        assertThat(out().replaceAll("\\R", "\n"))
                .isEqualTo(
                        """
                        people.csv: 3 rows about owners of maps
                          ego_ID   owner of the map
                          ego.sex  a note about the person
                          ego.age  a note about the person
                        around.csv: 6 rows about people on the maps
                          alter_ID                 id of the person within these files
                          ego_ID                   owner of the map
                          alter.name               name (empty in 1 of 6 rows)
                          alter.rel                kind of relationship: "Close family" is family, "Friends" is friend, \
                        "Neighbours" is neighbour, "Godparent" is a note, "Acquaintances" is acquaintance, \
                        "Other family" is family
                          alter.clo                closeness (empty in 1 of 6 rows)
                          contact                  how often there is contact, from either side: "weekly" is weekly, \
                        "monthly" is monthly, "every day" is daily, "yearly" is yearly (empty in 2 of 6 rows)
                          support_emotional        type of support: emotional
                          practical_support_given  type of support: practical, given
                          domain                   area of life of the support: "well-being" is wellbeing, \
                        "free time" is leisure, "home" is living, "finances" is financial (empty in 2 of 6 rows)
                          alter.phone              a note on the person on the map
                        knows.csv: 6 rows about who knows whom
                          ego_ID  owner of the map
                          from    one of the two
                          to      the other of the two
                          weight  how strong the tie is
                        Left out or changed:
                          around.csv, line 6, column 4: "Godparent" is unknown for kind of relationship → Kept as a note.
                          around.csv, line 6, column 5: alter.clo is "7"; closeness goes from 1 to 5 in whole steps \
                        → Left unanswered. Write 1 (furthest away) to 5 (very close), or leave it empty.
                          knows.csv, line 3, column 2: this pair is listed more than once, in either order \
                        → Each pair counts once, with its largest weight.
                          knows.csv, line 5, column 3: "13" is tied to itself → Skipped. Name two different people.
                          knows.csv, line 7, column 3: "11" is on the map of "1", not of "2" \
                        → Skipped. Ties stay within one map.
                        Maps: 3 added. Imported: 6 people, 3 ties, 6 kinds of support.
                        """);
        assertThat(err()).isEmpty();
        assertThat(closed).containsExactly("closed");
    }

    @Test
    void theSameFilesAgainBringNothing() {
        run(false, SampleSheets.in(folder).toArray());
        assertThat(run(false, SampleSheets.in(folder).toArray())).isZero();
        assertThat(out())
                .endsWith("Maps: 3 unchanged. Imported: 0 people, 0 ties, 0 kinds of support.\n");
        assertThat(maps.list(me)).hasSize(3);
    }

    @Test
    void aSkippedMapIsNamed() throws IOException {
        assertThat(run(false, changedFile())).isEqualTo(1);
        assertThat(out())
                .isEqualTo(
                        "a.json: 1 map\nskipped Ana: a different version of it already exists and was kept."
                                + " Import with \"replace\" to use the one in the file.\n"
                                + "Maps: 1 skipped. Imported: 0 people, 0 ties, 0 kinds of support.\n");
    }

    @Test
    void aChangedMapIsReplacedOnRequest() throws IOException {
        assertThat(run(false, "--replace", changedFile())).isZero();
        assertThat(out())
                .endsWith("Maps: 1 replaced. Imported: 0 people, 0 ties, 0 kinds of support.\n");
    }

    /// Returns a file of a map that has changed since it was imported.
    private Path changedFile() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("a.json"),
                        "{\"format\":\"kithmap\",\"version\":1,\"maps\":[{\"id\":\"a\",\"name\":\"Ana\"}]}");
        assertThat(run(false, file)).isZero();
        return Files.writeString(
                file,
                "{\"format\":\"kithmap\",\"version\":1,\"maps\":[{\"id\":\"a\",\"name\":\"Ana\",\"notes\":\"new\"}]}");
    }

    @Test
    void anUnreadableFileChangesNothingAndOpensNothing() throws IOException {
        Path good = Files.writeString(folder.resolve("good.csv"), "name\nBo\n");
        Path bad = Files.writeString(folder.resolve("bad.csv"), "name,closeness\nBo\n");
        assertThat(run(false, good, bad)).isEqualTo(1);
        assertThat(err())
                .isEqualTo(
                        "bad.csv, line 2, column 2: the row has 1 cells, but the header has 2"
                                + " → Add the missing cells. A cell can be empty, but it still needs its comma.\nNothing was changed.\n");
        assertThat(out()).isEmpty();
        assertThat(closed).isEmpty();
        assertThat(maps.list(me)).isEmpty();
    }

    @Test
    void everyMissingFileIsNamed() {
        assertThat(run(false, "/nowhere/a.csv", folder)).isEqualTo(1);
        assertThat(err())
                .isEqualTo(
                        "/nowhere/a.csv: there is no such file → Check its name and folder.\n"
                                + folder
                                + ": the file can't be opened → Check that it is a file that you are allowed to read.\n"
                                + "Nothing was changed.\n");
    }

    @Test
    void aTerminalShowsOneLineOfProgress() {
        run(true, SampleSheets.in(folder).toArray());
        assertThat(err().replaceAll("\\R", "\n"))
                .isEqualTo(
                        "\rImporting: 1 of 3 maps\rImporting: 2 of 3 maps\rImporting: 3 of 3 maps\n"
                                .replaceAll("\\R", "\n"));
    }

    @Test
    void anInvalidAddressOfADatabaseIsReportedInOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "name\nBo\n");
        ImportCommand command =
                new ImportCommand(
                        () -> {
                            Endpoint nowhere = new Endpoint("nowhere", "neo4j", "");
                            Connection.server(nowhere, Duration.ZERO, said -> {});
                            throw new AssertionError("connected to nowhere");
                        },
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false);
        assertThat(new CommandLine(command).execute(file.toString())).isEqualTo(1);
        assertThat(err()).startsWith("\"nowhere\" is not the address of a Neo4j.").hasLineCount(1);
    }

    @Test
    void withoutAFileTheUsageIsShown() {
        PrintStream before = System.err;
        try {
            System.setErr(
                    new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
            assertThat(run(false)).isEqualTo(2);
        } finally {
            System.setErr(before);
        }
    }
}
