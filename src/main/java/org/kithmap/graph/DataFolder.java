package org.kithmap.graph;

import static java.nio.file.FileVisitResult.CONTINUE;
import static java.nio.file.FileVisitResult.SKIP_SUBTREE;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The folder that holds all data of a Kithmap. It is readable by its owner only, and one process
/// at a time locks it.
public final class DataFolder implements AutoCloseable {

    /// The address that the process which has locked the folder announces to other processes.
    record Running(long pid, String uri, String user, String password) {
        Endpoint endpoint() {
            return new Endpoint(uri, user, password);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// Creates the folder if necessary and locks it.
    ///
    /// @throws FolderInUse if another process has locked it
    /// @throws UnusableFolder if it can't be created or written
    public static DataFolder open(Path path) {
        try {
            create(path);
            FileChannel channel =
                    FileChannel.open(
                            path.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new FolderInUse(path, running(path).map(Running::pid));
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new UnusableFolder(path, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    static void create(Path path) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (!posix) {
            // usually it is in the user's home folder, to which others have no access
            Files.createDirectories(path);
            return;
        }
        var ownerOnly = PosixFilePermissions.fromString("rwx------");
        Files.createDirectories(path, PosixFilePermissions.asFileAttribute(ownerOnly));
        Files.setPosixFilePermissions(path, ownerOnly);
    }

    /// Returns the default folder, which depends on where the operating system keeps application
    /// data of a user.
    public static Path defaultFolder() {
        String home = System.getProperty("user.home");
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Kithmap");
        }
        String given = System.getenv(system.contains("win") ? "LOCALAPPDATA" : "XDG_DATA_HOME");
        Path base =
                given != null && !given.isBlank()
                        ? Path.of(given)
                        : Path.of(home, ".local", "share");
        return base.resolve("kithmap");
    }

    /// Returns how to reach the Kithmap that has locked the folder, if there is one.
    static Optional<Running> running(Path path) {
        try {
            Running running =
                    JSON.readValue(Files.readAllBytes(path.resolve("running.json")), Running.class);
            return ProcessHandle.of(running.pid()).map(process -> running);
        } catch (IOException nobodyOrHalfWritten) {
            return Optional.empty();
        }
    }

    void announce(Running running) throws IOException {
        Path draft = path.resolve("running.json.new");
        Files.write(draft, JSON.writeValueAsBytes(running));
        Files.move(draft, path.resolve("running.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    Path path() {
        return path;
    }

    /// Returns whether the set-up of the database is complete. If it was interrupted, the marker
    /// file is missing and the set-up is repeated.
    boolean isSetUp() {
        return Files.exists(path.resolve("set-up"));
    }

    /// Marks the set-up as complete. All files are synced to disk first: a power failure soon after
    /// the first start could otherwise leave empty files, with which the database never starts.
    ///
    /// @param synced a folder whose files are synced already. The running database has locked them,
    ///   and under POSIX closing any channel of a file releases the lock on it.
    void markSetUp(Path synced) throws IOException {
        Path lock = path.resolve("lock");
        Files.walkFileTree(
                path,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes of) {
                        return folder.equals(synced) ? SKIP_SUBTREE : CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes of)
                            throws IOException {
                        if (of.isRegularFile() && !file.equals(lock)) {
                            sync(file);
                        }
                        return CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e)
                            throws IOException {
                        if (e instanceof NoSuchFileException) { // a temporary one, gone meanwhile
                            return CONTINUE;
                        }
                        throw e;
                    }
                });
        sync(Files.createFile(path.resolve("set-up")));
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE)) {
            open.force(true);
        } catch (NoSuchFileException goneMeanwhile) {
            // it was a temporary file of the database
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path.resolve("running.json"));
        channel.close();
    }
}
