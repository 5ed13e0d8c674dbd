package org.kithmap.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.MapKeys;
import org.kithmap.encryption.PrivateFile;
import org.kithmap.graph.Connection;
import org.kithmap.graph.DataFolder;
import org.kithmap.graph.GraphLoader;
import org.kithmap.graph.GraphNode;
import org.kithmap.graph.GraphRelationship;
import org.kithmap.graph.UnusableFolder;

/// Restores a backup into a data folder that is empty. The file is read twice: first to check it,
/// then to build the database in a folder of its own within the data folder. Moving that database
/// to its place is the last step, so an interrupted restore leaves no part of an installation.
///
/// @param data the data folder
/// @param keyFile the place of the key file; empty for the default in the data folder
/// @param freeMegabytes the free disk space in MB that must remain
public record Restore(Path data, Optional<Path> keyFile, long freeMegabytes) {

    private static final String BUILDING = "restoring";

    /// Moved to its place first, so that an interrupted restore may have left it.
    private static final String KEYS = "keys";

    /// The entries that an empty data folder may have: the lock, an interrupted restore, and what a
    /// file system puts there itself.
    private static final Set<String> IGNORED = Set.of("lock", BUILDING, "lost+found");

    /// @throws BackupFailed if the backup can't be used, or the folder is not empty
    /// @throws org.kithmap.graph.FolderInUse if a Kithmap is running in the folder
    /// @throws org.kithmap.graph.StorageFull if the disk is too full
    public BackupSummary restore(Path file, String passphrase) {
        requireEmpty();
        BackupFile backup = new BackupFile(file, passphrase);
        Beginning beginning = new Beginning(file);
        backup.read(beginning);
        String keys = Objects.requireNonNull(beginning.keys);
        keyFile.ifPresent(path -> requireNoOther(path, keys));
        boolean created = Files.notExists(data);
        boolean done = false;
        try (DataFolder locked = DataFolder.open(data)) {
            requireEmpty();
            Path building = data.resolve(BUILDING);
            if (Files.exists(building)) {
                remove(data.resolve(KEYS));
                remove(building);
            }
            try {
                BackupSummary restored = build(backup, beginning, building);
                moveToItsPlace(building, keys);
                done = true;
                return restored;
            } finally {
                remove(building);
            }
        } catch (IOException e) {
            throw new BackupFailed(
                    "The backup can't be restored into %s: %s"
                            .formatted(data, UnusableFolder.reason(e)));
        } finally {
            if (created && !done) {
                removeQuietly(data);
            }
        }
    }

    private void requireEmpty() {
        if (Files.notExists(data)) {
            return;
        }
        try (Stream<Path> entries = Files.list(data)) {
            boolean interrupted = Files.exists(data.resolve(BUILDING));
            if (entries.map(each -> each.getFileName().toString())
                    .anyMatch(name ->
                            !IGNORED.contains(name) && !(interrupted && name.equals(KEYS)))) {
                throw new BackupFailed(
                        "The folder %s is not empty. Choose a new folder with --data, and restore into that one."
                                .formatted(data));
            }
        } catch (IOException e) {
            throw new BackupFailed(
                    "The backup can't be restored into %s: %s"
                            .formatted(data, UnusableFolder.reason(e)));
        }
    }

    private static void requireNoOther(Path path, String keys) {
        try {
            if (Files.exists(path) && !Files.readString(path).equals(keys)) {
                throw new BackupFailed(
                        "There is another key file at %s. Move it away, or choose another place with --key-file."
                                .formatted(path));
            }
        } catch (IOException e) {
            throw new BackupFailed("The key file %s can't be read.".formatted(path));
        }
    }

    private BackupSummary build(BackupFile backup, Beginning beginning, Path building)
            throws IOException {
        try (Connection connection = Connection.embeddedAsItIs(building, freeMegabytes)) {
            GraphLoader loader = new GraphLoader(connection.graph(), beginning.migrations);
            BackupSummary content = backup.read(new Loading(loader));
            loader.finish(content.nodes(), content.relationships());
            Path keys = MapKeys.defaultFile(connection.graph(), building.resolve(KEYS));
            new PrivateFile(keys)
                    .replace(
                            Objects.requireNonNull(beginning.keys)
                                    .getBytes(StandardCharsets.UTF_8));
            return content;
        }
    }

    /// Moves the keys first and the database last: without it, the folder is empty to Kithmap.
    private void moveToItsPlace(Path building, String keys) throws IOException {
        if (keyFile.isPresent()) {
            new PrivateFile(keyFile.get()).replace(keys.getBytes(StandardCharsets.UTF_8));
        } else {
            move(building, KEYS);
        }
        move(building, "neo4j");
        move(building, "set-up");
    }

    private void move(Path building, String name) throws IOException {
        Files.move(building.resolve(name), data.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void remove(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }

    private static void removeQuietly(Path folder) {
        try {
            remove(folder);
        } catch (IOException e) {
            // it holds no installation, and the next restore removes it
        }
    }

    /// The beginning of a backup, which decides whether and how it is restored.
    private static final class Beginning implements BackupFile.Content {

        private final Path file;
        private Set<Long> migrations = Set.of();
        private @Nullable String keys;

        Beginning(Path file) {
            this.file = file;
        }

        @Override
        public void migrations(Set<Long> numbers) {
            long newest = numbers.stream().mapToLong(Long::longValue).max().orElse(0);
            if (newest > GraphLoader.newestMigration()) {
                throw new BackupFailed(
                        "A newer Kithmap made the backup %s (schema %d; this version supports %d). Update Kithmap, then restore it."
                                .formatted(file, newest, GraphLoader.newestMigration()));
            }
            migrations = numbers;
        }

        @Override
        public void keyFile(String content) {
            keys = content;
        }
    }

    private record Loading(GraphLoader loader) implements BackupFile.Content {

        @Override
        public void node(GraphNode node, int length) {
            loader.node(node, length);
        }

        @Override
        public void relationship(GraphRelationship relationship, int length) {
            loader.relationship(relationship, length);
        }
    }
}
