package org.kithmap.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.graph.GraphLoader;
import org.kithmap.graph.GraphNode;
import org.kithmap.graph.GraphRelationship;
import org.kithmap.testing.TestMapKeys;

/// Files that are no sound backup: each is refused in words, before anything is written.
class DamagedBackupTest {

    private static final String PASSPHRASE = "marble otter nineteen lamp";
    private static final int NODES = 200;

    @TempDir static Path shared;

    @TempDir Path folder;

    private static Path backup;

    @BeforeAll
    static void write() throws IOException {
        backup = shared.resolve("a.kithmap-backup");
        write(backup, List.of(1L));
    }

    private static void write(Path file, List<Long> migrations) throws IOException {
        BackupWriter writer =
                new BackupWriter(
                        BackupFile.ENCRYPTION.encrypting(
                                Files.newOutputStream(file), PASSPHRASE, TestMapKeys.CHEAP));
        writer.migrations(migrations);
        writer.keyFile("{}");
        Random random = new Random(7);
        for (int i = 0; i < NODES; i++) {
            writer.node(
                    new GraphNode(
                            String.valueOf(i), List.of("Ego"), Map.of("seal", random.nextLong())));
        }
        writer.relationship(new GraphRelationship("0", "KNOWS", "0", "1", Map.of()));
        writer.end();
    }

    private static Restore into(Path data) {
        return new Restore(data, Optional.empty(), 0);
    }

    @Test
    void aSoundOneIsRead() {
        assertThat(new BackupFile(backup, PASSPHRASE).read(BackupFile.Content.NONE).nodes())
                .isEqualTo(NODES);
    }

    @Test
    void aWrongPassphraseIsRefused() {
        assertRefused(backup, "otter", "The passphrase does not open the backup %s.");
    }

    /// One of each of the positions of the beginning, and of the rest at random.
    static Stream<Integer> positions() throws IOException {
        int size = (int) Files.size(backup);
        Random random = new Random(15);
        return Stream.of(
                        IntStream.range(0, 600).filter(at -> at % 7 == 0),
                        IntStream.generate(() -> random.nextInt(size)).limit(60),
                        IntStream.of(size - 1, size - 16, size - 17))
                .flatMap(IntStream::boxed);
    }

    @Test
    void aFlippedByteIsNoticedWhereverItIs() throws IOException {
        Random random = new Random(4);
        for (int at : positions().toList()) {
            byte[] bytes = Files.readAllBytes(backup);
            bytes[at] ^= (byte) (1 + random.nextInt(255));

            assertDamaged(Files.write(folder.resolve("flipped"), bytes), "flipped at " + at);
        }
    }

    @Test
    void aCutFileIsNoticedWhereverItEnds() throws IOException {
        byte[] bytes = Files.readAllBytes(backup);
        for (int length : positions().toList()) {
            assertDamaged(
                    Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, length)),
                    "cut at " + length);
        }
    }

    @Test
    void somethingAfterTheEndIsNoticed() throws IOException {
        byte[] bytes = Files.readAllBytes(backup);

        assertDamaged(
                Files.write(folder.resolve("longer"), Arrays.copyOf(bytes, bytes.length + 1)),
                "longer");
    }

    private void assertDamaged(Path file, String description) {
        assertThatThrownBy(() -> into(folder.resolve("data")).restore(file, PASSPHRASE))
                .as(description)
                .isInstanceOf(BackupFailed.class)
                .hasMessageMatching(
                        "(The backup .* is damaged or incomplete. Use another one."
                                + "|.* is not a backup of Kithmap."
                                + "|A newer Kithmap made the backup .*)");
        assertThat(folder.resolve("data")).as(description).doesNotExist();
    }

    private void assertRefused(Path file, String passphrase, String message) {
        assertThatThrownBy(() -> into(folder.resolve("data")).restore(file, passphrase))
                .isInstanceOf(BackupFailed.class)
                .hasMessage(message.formatted(file));
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aBackupOfANewerSchemaIsRefused() throws IOException {
        Path newer = folder.resolve("newer");
        write(newer, List.of(1L, 99_999L));

        assertRefused(
                newer,
                PASSPHRASE,
                "A newer Kithmap made the backup %s (schema 99999; this version supports "
                        + GraphLoader.newestMigration()
                        + "). Update Kithmap, then restore it.");
    }

    @Test
    void anotherFileIsNotTakenForABackup() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "name,closeness\nBo,4\n");

        assertRefused(other, PASSPHRASE, "%s is not a backup of Kithmap.");
    }

    @Test
    void aFileThatDoesNotExistIsNamed() {
        assertRefused(folder.resolve("none"), PASSPHRASE, "There is no file %s.");
    }
}
