package org.kithmap.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestMapKeys;

class BackupScheduleTest {

    private static final String PASSPHRASE = "marble otter nineteen lamp";

    @TempDir Path folder;

    private final List<String> log = new ArrayList<>();

    private void look(String at) {
        TestMapKeys.of(TestGraph.graph());
        Backup backup =
                new Backup(
                        TestGraph.graph(), TestMapKeys.file(TestGraph.graph()), TestMapKeys.CHEAP);
        var plan = new BackupSchedule.Plan(folder, Duration.ofHours(24), 2, PASSPHRASE);
        Clock clock = Clock.fixed(Instant.parse(at), ZoneOffset.UTC);
        try (BackupSchedule schedule = new BackupSchedule(backup, plan, clock, log::add)) {
            schedule.look();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aBackupIsMadeOnceTheLatestIsAsOldAsTheInterval() throws IOException {
        look("2026-12-01T03:15:00Z");
        look("2026-12-02T03:14:59Z");
        assertThat(files()).containsExactly("kithmap-20261201-031500Z.backup");

        look("2026-12-02T03:15:00Z");
        assertThat(files())
                .containsExactly(
                        "kithmap-20261201-031500Z.backup", "kithmap-20261202-031500Z.backup");
    }

    @Test
    void whatItMadeCanBeRead() {
        look("2026-12-01T03:15:00Z");

        Path file = folder.resolve("kithmap-20261201-031500Z.backup");
        assertThat(new BackupFile(file, PASSPHRASE).read(BackupFile.Content.NONE).nodes())
                .isPositive();
        assertThat(log).containsExactly("A backup was made and checked.");
    }

    @Test
    void theOldestBackupsAreRemovedAndNothingElse() throws IOException {
        Files.writeString(folder.resolve("kithmap-20260101-000000Z.backup"), "old");
        Files.writeString(folder.resolve("kithmap-20260102-000000Z.backup"), "old");
        Files.writeString(folder.resolve("a-notes.txt"), "mine");

        look("2026-12-01T03:15:00Z");

        assertThat(files())
                .containsExactly(
                        "a-notes.txt",
                        "kithmap-20260102-000000Z.backup",
                        "kithmap-20261201-031500Z.backup");
    }

    @Test
    void aFailureIsLoggedAndKeepsTheOldOnes() throws IOException {
        Files.writeString(folder.resolve("kithmap-20260101-000000Z.backup"), "old");
        Path blocking = folder.resolve("kithmap-20261201-031500Z.backup.part");
        Files.createDirectories(blocking.resolve("in the way"));

        look("2026-12-01T03:15:00Z");

        assertThat(log)
                .hasSize(1)
                .allSatisfy(line ->
                        assertThat(line)
                                .startsWith("No backup was made. The backup can't be written to "));
        assertThat(files()).contains("kithmap-20260101-000000Z.backup");
    }
}
