package org.kithmap.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.account.Account;
import org.kithmap.account.Accounts;
import org.kithmap.encryption.MapKeys;
import org.kithmap.graph.Connection;
import org.kithmap.graph.FolderInUse;
import org.kithmap.graph.GraphLoader;
import org.kithmap.graph.GraphNode;
import org.kithmap.graph.GraphRelationship;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.FullMapFixture;
import org.kithmap.testing.Machine;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestMapKeys;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/// A small installation of its own, its backup, and what that was restored to.
class BackupTest {

    private static final String PASSPHRASE = "marble otter façade nineteen lamp";
    private static final String EVERY_TYPE =
            """
            CREATE (:Referral {text: 'é 🐕 "\\n', yes: true, most: 9223372036854775807, least: -5,
                half: 0.1, whole: 2.0, zero: -0.0, nan: 0.0/0.0, infinite: 1.0/0.0,
                date: date('2026-02-28'), time: localtime('09:30:00.000000001'), offset: time('09:30:00+01:00'),
                local: localdatetime('2026-10-25T02:30'), utc: datetime('2026-10-25T02:30Z'),
                zone: datetime('2026-10-25T02:30+01:00[Europe/Amsterdam]'),
                none: [], numbers: [1, 2], halves: [0.5], texts: ['a', ''], days: [date('2026-01-01')], states: [true]})
            """;

    @TempDir static Path shared;

    @TempDir Path folder;

    private static Connection source;
    private static String account;
    private static SupportMap map;
    private static Path keyFile;
    private static Path backup;
    private static Path restored;
    private static GraphContent before;
    private static Connection opened;

    @BeforeAll
    static void backUpAndRestore() throws IOException {
        Path data = shared.resolve("source");
        source = Connection.embedded(data, 0);
        keyFile = MapKeys.defaultFile(source.graph(), data.resolve("keys"));
        new Accounts(source.graph(), Clock.systemUTC()).ensure(Account.OWNER);
        account = TestGraph.account(source.graph());
        map = FullMapFixture.map();
        TestMapKeys.maps(source.graph(), MapKeys.open(source.graph(), keyFile, true))
                .create(account, map);
        try (Driver driver = GraphContent.driver(data);
                Session session = driver.session()) {
            session.run(EVERY_TYPE).consume();
        }
        before = GraphContent.of(data);
        backup = shared.resolve("a.kithmap-backup");
        new Backup(source.graph(), keyFile, TestMapKeys.CHEAP).write(backup, PASSPHRASE);
        restored = shared.resolve("restored");
        leaveAnInterruptedRestore(restored);
        into(restored).restore(backup, PASSPHRASE);
        opened = Connection.embeddedAsItIs(restored, 0);
    }

    private static void leaveAnInterruptedRestore(Path data) throws IOException {
        Files.createDirectories(data.resolve("restoring").resolve("neo4j"));
        Files.createFile(data.resolve("lock"));
        Files.createFile(Files.createDirectories(data.resolve("keys")).resolve("left"));
    }

    @AfterAll
    static void end() {
        opened.close();
        source.close();
    }

    private static Restore into(Path data) {
        return new Restore(data, Optional.empty(), 0);
    }

    @Test
    void everyNodePropertyAndRelationshipIsRestored() {
        assertThat(GraphContent.of(restored)).isEqualTo(before);
    }

    @Test
    void aRestoredMapOpensWithTheRestoredKeys() {
        Path keys = MapKeys.defaultFile(opened.graph(), restored.resolve("keys"));

        assertThat(
                        TestMapKeys.maps(opened.graph(), MapKeys.open(opened.graph(), keys, true))
                                .get(account, map.id()))
                .isEqualTo(map);
    }

    @Test
    void whatAnInterruptedRestoreLeftIsRemoved() {
        assertThat(restored.resolve("restoring")).doesNotExist();
        assertThat(restored.resolve("keys").resolve("left")).doesNotExist();
    }

    @Test
    void nothingOfTheBackupIsReadableWithoutThePassphrase() throws IOException {
        String bytes = new String(Files.readAllBytes(backup), StandardCharsets.ISO_8859_1);

        assertThat(bytes).doesNotContain("Ego", "keyset", account, map.id());
    }

    @Test
    void aBackupOfAnOlderSchemaIsMigrated() throws IOException {
        Path older = upTo(100);
        Path data = folder.resolve("data");
        into(data).restore(older, PASSPHRASE);

        try (Connection connection = Connection.embeddedAsItIs(data, 0);
                Driver driver = GraphContent.driver(data);
                Session session = driver.session()) {
            assertThat(connection.graph()).isNotNull();
            assertThat(
                            session.run("MATCH (m:Migration) RETURN max(m.number) AS newest")
                                    .single()
                                    .get("newest")
                                    .asLong())
                    .isEqualTo(GraphLoader.newestMigration());
        }
    }

    /// Writes the content of the backup into another file, as if later migrations had not run.
    private Path upTo(long newest) throws IOException {
        Path file = folder.resolve("older");
        OutputStream out =
                BackupFile.ENCRYPTION.encrypting(
                        Files.newOutputStream(file), PASSPHRASE, TestMapKeys.CHEAP);
        BackupWriter writer = new BackupWriter(out);
        new BackupFile(backup, PASSPHRASE)
                .read(
                        new BackupFile.Content() {
                            @Override
                            public void migrations(Set<Long> numbers) {
                                writer.migrations(
                                        numbers.stream()
                                                .filter(number -> number <= newest)
                                                .toList());
                            }

                            @Override
                            public void keyFile(String content) {
                                writer.keyFile(content);
                            }

                            @Override
                            public void node(GraphNode node, int length) {
                                if (!node.labels().contains("Migration")
                                        || number(node) <= newest) {
                                    writer.node(node);
                                }
                            }

                            @Override
                            public void relationship(GraphRelationship one, int length) {
                                writer.relationship(one);
                            }
                        });
        writer.end();
        return file;
    }

    private static long number(GraphNode migration) {
        return (Long) Objects.requireNonNull(migration.properties().get("number"));
    }

    @Test
    void aFolderThatIsNotEmptyIsLeftAsItIs() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");

        assertThatThrownBy(() -> into(folder).restore(backup, PASSPHRASE))
                .hasMessage(
                        "The folder %s is not empty. Choose a new folder with --data, and restore into that one."
                                .formatted(folder));
        assertThat(folder).isDirectoryContaining(each -> each.endsWith("notes.txt"));
    }

    @Test
    void aFileThatExistsIsNotReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "mine");

        assertThatThrownBy(() -> backUp(file))
                .hasMessage("%s exists already. Choose another name.".formatted(file));
        assertThat(file).hasContent("mine");
    }

    @Test
    void aFolderThatDoesNotExistIsNamed() {
        Path file = folder.resolve("none").resolve("a");

        assertThatThrownBy(() -> backUp(file))
                .hasMessage(
                        "The backup can't be written to %s: there is no such folder. There is no such file now."
                                .formatted(file));
    }

    private static BackupSummary backUp(Path file) {
        return new Backup(source.graph(), keyFile, TestMapKeys.CHEAP).write(file, PASSPHRASE);
    }

    @Test
    void aFullDiskIsNamedAndLeavesNoFile() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        if (run("mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", disk.toString()) != 0) {
            Machine.lacks("no file system may be mounted here, which takes root");
            return;
        }
        try {
            Path file = disk.resolve("a");
            assertThatThrownBy(() -> backUp(file))
                    .hasMessage(
                            "The backup can't be written to %s: its disk is full. There is no such file now."
                                    .formatted(file));
            assertThat(disk).isEmptyDirectory();
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    @Test
    void itIsOfOneMomentWhileMapsChange() throws Exception {
        AtomicBoolean stopped = new AtomicBoolean();
        try (Driver driver = GraphContent.driver(shared.resolve("source"));
                Session session = driver.session()) {
            session.run(
                            "CREATE (:Account {id: 'a', beat: 0})-[:INVITED {beat: 0}]->(:Account {id: 'b', beat: 0})")
                    .consume();
            Thread changes = Thread.ofVirtual().start(() -> changeAllAtOnce(session, stopped));
            try {
                for (int i = 0; i < 5; i++) {
                    Path file = folder.resolve("during-" + i);
                    backUp(file);
                    List<Object> beats = beats(file);
                    assertThat(beats).as("backup %d", i).hasSize(3);
                    assertThat(Set.copyOf(beats)).as("backup %d", i).hasSize(1);
                }
            } finally {
                stopped.set(true);
                changes.join();
                session.run("MATCH (a:Account WHERE a.beat IS NOT NULL) DETACH DELETE a").consume();
            }
        }
    }

    /// Changes two accounts and what is between them, which always have the same number, without a
    /// pause.
    private static void changeAllAtOnce(Session session, AtomicBoolean stopped) {
        while (!stopped.get()) {
            session.executeWriteWithoutResult(transaction ->
                    transaction.run(
                            """
                            MATCH (a:Account {id: 'a'})-[r:INVITED]->(b:Account {id: 'b'})
                            SET a.beat = a.beat + 1, r.beat = r.beat + 1, b.beat = b.beat + 1
                            """));
        }
    }

    private static List<Object> beats(Path file) {
        List<Object> beats = new ArrayList<>();
        new BackupFile(file, PASSPHRASE)
                .read(
                        new BackupFile.Content() {
                            @Override
                            public void node(GraphNode node, int length) {
                                note(node.properties());
                            }

                            @Override
                            public void relationship(GraphRelationship one, int length) {
                                note(one.properties());
                            }

                            private void note(Map<String, @Nullable Object> properties) {
                                Object beat = properties.get("beat");
                                if (beat != null) {
                                    beats.add(beat);
                                }
                            }
                        });
        return beats;
    }

    @Test
    void aRunningKithmapIsNotReplaced() {
        assertThatThrownBy(() -> into(shared.resolve("source")).restore(backup, PASSPHRASE))
                .isInstanceOfAny(FolderInUse.class, BackupFailed.class);
    }
}
