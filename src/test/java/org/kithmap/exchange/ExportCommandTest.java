package org.kithmap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.exchange.format.InputFile;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.FullMapFixture;
import org.kithmap.testing.TestGraph;
import picocli.CommandLine;

class ExportCommandTest {

    private final String me = TestGraph.account();
    private final SupportMap ana = FullMapFixture.map().withName("Ana");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> closed = new ArrayList<>();

    @TempDir Path folder;

    @BeforeEach
    void twoMaps() {
        TestGraph.maps().create(me, ana);
        TestGraph.maps().create(me, SupportMap.empty(UUID.randomUUID().toString(), "Bea"));
    }

    private int run(String... arguments) {
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        ExportCommand command =
                new ExportCommand(
                        () ->
                                new ExportSource(
                                        new Exporter(TestGraph.maps()),
                                        me,
                                        () -> closed.add("closed")),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        errors);
        return new CommandLine(command)
                .setErr(new PrintWriter(errors, true))
                .execute(
                        Stream.concat(Stream.of(arguments), Stream.of("--to", folder.toString()))
                                .toArray(String[]::new));
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void withoutANameEveryMapIsWritten() throws IOException {
        assertThat(run()).isZero();
        assertThat(files()).containsExactly("Ana.json", "Bea.json");
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyInAnyOrder(
                        folder.resolve("Ana.json").toString(),
                        folder.resolve("Bea.json").toString());
        assertThat(closed).containsExactly("closed");
    }

    @Test
    void aWrittenMapIsTheSameWhenItIsRead() throws IOException {
        run("Ana");
        assertThat(
                        InputFiles.map(
                                ImportFormats.readAll(
                                        List.of(
                                                new InputFile(
                                                        "Ana.json",
                                                        Files.readAllBytes(
                                                                folder.resolve("Ana.json")))))))
                .isEqualTo(ana);
    }

    @Test
    void mapsAndFormatCanBeChosen() throws IOException {
        assertThat(run("--format", "gexf", "Bea", ana.id())).isZero();
        assertThat(files()).containsExactly("Ana.gexf", "Bea.gexf");
    }

    @Test
    void withoutNamesNoFileIsNamedAfterAMap() throws IOException {
        assertThat(run("--names", "none")).isZero();
        assertThat(files()).containsExactly("ego 2.json", "ego.json");
    }

    @Test
    void aFileThatIsThereIsKept() throws IOException {
        Files.writeString(folder.resolve("Ana.json"), "mine");
        assertThat(run("Ana")).isEqualTo(1);
        assertThat(err())
                .isEqualTo(
                        folder.resolve("Ana.json")
                                + " exists already. Choose another folder, or add --replace.\n");
        assertThat(folder.resolve("Ana.json")).hasContent("mine");
    }

    @Test
    void aFileIsReplacedOnRequest() throws IOException {
        Files.writeString(folder.resolve("Ana.json"), "mine");
        assertThat(run("--replace", "Ana")).isZero();
        assertThat(Files.readString(folder.resolve("Ana.json"))).startsWith("{");
        assertThat(files()).containsExactly("Ana.json");
    }

    @Test
    void anExportThatFailsAtTheEndLeavesNoPartOfAFile() throws IOException {
        Files.createFile(Files.createDirectory(folder.resolve("Ana.json")).resolve("mine"));
        assertThat(run("--replace", "Ana")).isEqualTo(1);
        assertThat(files()).containsExactly("Ana.json");
    }

    @Test
    void anUnknownMapIsNamedAndNothingIsWritten() throws IOException {
        assertThat(run("Ana", "Zed")).isEqualTo(1);
        assertThat(err())
                .isEqualTo("There is no map \"Zed\". Give a name or an id of your own maps.\n");
        assertThat(files()).isEmpty();
    }

    @Test
    void anUnknownFormatOpensNothing() {
        assertThat(run("--format", "doc")).isEqualTo(2);
        assertThat(err())
                .startsWith(
                        "--format is \"doc\". Use one of: kithmap, xlsx, csv, graphml, gexf, egor, network-canvas, cx2, cyjs, cypher.");
        assertThat(closed).isEmpty();
    }
}
