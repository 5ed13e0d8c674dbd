package org.kithmap.graph;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder that holds everything a person has put into Kithmap, readable by its owner only, and
/// held by one process at a time.
public final class DataFolder implements AutoCloseable {

    /// What the process that holds the folder tells others about itself.
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

    /// Makes the folder if it is not there, and takes it.
    ///
    /// @throws FolderInUse when another process holds it
    /// @throws UnusableFolder when it can't be made or written
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
            // below a user's own folder, where it usually is, others have no access
            Files.createDirectories(path);
            return;
        }
        var ownerOnly = PosixFilePermissions.fromString("rwx------");
        Files.createDirectories(path, PosixFilePermissions.asFileAttribute(ownerOnly));
        Files.setPosixFilePermissions(path, ownerOnly);
    }

    /// Where data goes when nobody chose a folder: where this system keeps the data of a user's
    /// programs.
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

    /// How to reach the Kithmap that holds this folder, if one does.
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

    /// Whether a database was set up here to the end. Without the mark, the set-up was cut off and
    /// is done again.
    boolean isSetUp() {
        return Files.exists(path.resolve("set-up"));
    }

    /// A power cut soon after the first start would leave empty files that keep the database from
    /// starting ever again: everything goes to the disk first, and only then the mark.
    void markSetUp() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.toList()) {
                // closing any channel to the lock's file would let go of the lock, as POSIX has it
                boolean lock = file.equals(path.resolve("lock"));
                if (!lock && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    sync(file);
                }
            }
        }
        sync(Files.createFile(path.resolve("set-up")));
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE)) {
            open.force(true);
        } catch (NoSuchFileException goneMeanwhile) {
            // a temporary file of the database; nothing to keep
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path.resolve("running.json"));
        channel.close();
    }
}
