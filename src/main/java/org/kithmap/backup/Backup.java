package org.kithmap.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.Argon2Cost;
import org.kithmap.encryption.PrivateFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.GraphNode;
import org.kithmap.graph.GraphRelationship;
import org.kithmap.graph.GraphSnapshot;
import org.kithmap.graph.UnusableFolder;

/// Makes a backup of a graph and its keys as they were at one moment, while Kithmap may be running.
///
/// The file gets its name once it is complete, on the disk, and has been read again. Until then it
/// is called `….part`.
public final class Backup {

    private final Graph graph;
    private final Path keyFile;
    private final Argon2Cost cost;

    public Backup(Graph graph, Path keyFile) {
        this(graph, keyFile, Argon2Cost.USUAL);
    }

    /// @param keyFile the key file of the graph
    /// @param cost the cost of each guess at the passphrase
    public Backup(Graph graph, Path keyFile, Argon2Cost cost) {
        this.graph = graph;
        this.keyFile = keyFile;
        this.cost = cost;
    }

    /// Checks that a file can be written without replacing another one.
    ///
    /// @throws BackupFailed if there is a file of this name
    public static void requireNew(Path file) {
        if (Files.exists(file)) {
            throw new BackupFailed("%s exists already. Choose another name.".formatted(file));
        }
    }

    /// Makes a backup.
    ///
    /// @throws BackupFailed if the file exists or can't be written; there is none by this name then
    /// @throws org.kithmap.graph.GraphBusy if so much is being changed that there is no moment
    /// @throws org.kithmap.graph.StorageFull if the disk of the database would become too full
    public BackupSummary write(Path file, String passphrase) {
        Path path = file.toAbsolutePath();
        requireNew(path);
        Path draft = path.resolveSibling(path.getFileName() + ".part");
        try (Recorder recorder = new Recorder(draft, passphrase)) {
            new GraphSnapshot(graph).read(recorder);
            BackupSummary written = recorder.end();
            BackupSummary read = new BackupFile(draft, passphrase).read(BackupFile.Content.NONE);
            if (!read.equals(written)) {
                throw new IOException("what was written is not what was read");
            }
            new PrivateFile(path).publish(draft);
            return written;
        } catch (IOException e) {
            throw notWritten(path, e);
        } catch (UncheckedIOException e) {
            throw notWritten(path, Objects.requireNonNull(e.getCause()));
        } finally {
            removeQuietly(draft);
        }
    }

    private static BackupFailed notWritten(Path path, IOException e) {
        return new BackupFailed(
                "The backup can't be written to %s: %s There is no such file now."
                        .formatted(
                                path,
                                e instanceof NoSuchFileException
                                        ? "there is no such folder."
                                        : UnusableFolder.reason(e)));
    }

    private static void removeQuietly(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            // it can't be taken for a backup; the next one of this name replaces it
        }
    }

    /// Writes what is read, from the start if that begins again.
    private final class Recorder implements GraphSnapshot.Receiver, AutoCloseable {

        private final Path draft;
        private final String passphrase;
        private @Nullable BackupWriter writer;

        Recorder(Path draft, String passphrase) {
            this.draft = draft;
            this.passphrase = passphrase;
        }

        @Override
        public void begin(List<Long> migrations) {
            close();
            try {
                writer = new BackupWriter(encrypting());
                writer.migrations(migrations);
                // read while the graph does not change: a rotation of the keys writes the file
                // before and after it changes the graph, so this one has the keys of this moment
                writer.keyFile(Files.readString(keyFile));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private OutputStream encrypting() throws IOException {
            OutputStream out = Channels.newOutputStream(PrivateFile.open(draft));
            return BackupFile.ENCRYPTION.encrypting(
                    new BufferedOutputStream(new SpaceGuard(out, draft, graph.storage()), 1 << 16),
                    passphrase,
                    cost);
        }

        @Override
        public void node(GraphNode node) {
            Objects.requireNonNull(writer).node(node);
        }

        @Override
        public void relationship(GraphRelationship relationship) {
            Objects.requireNonNull(writer).relationship(relationship);
        }

        BackupSummary end() throws IOException {
            BackupSummary summary = Objects.requireNonNull(writer).end();
            writer = null;
            return summary;
        }

        @Override
        public void close() {
            if (writer != null) {
                writer.abandon();
                writer = null;
            }
        }
    }
}
