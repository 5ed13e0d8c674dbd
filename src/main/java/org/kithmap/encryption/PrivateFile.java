package org.kithmap.encryption;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file that only its owner may read, and that is replaced atomically.
public final class PrivateFile {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f-]{36}");

    private final Path path;
    private final Path folder;

    public PrivateFile(Path path) {
        this.path = path;
        this.folder = Objects.requireNonNull(path.getParent(), "a file is in a folder");
    }

    /// Replaces the content. When it returns, the file is complete and synced to disk, and the
    /// previous content is overwritten as far as the file system allows.
    public void replace(byte[] bytes) throws IOException {
        Files.createDirectories(folder, ownerOnly("rwx------"));
        Path draft = folder.resolve(path.getFileName() + "." + UUID.randomUUID());
        try (FileChannel file =
                FileChannel.open(
                        draft,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        ownerOnly("rw-------"))) {
            put(file, bytes);
        }
        try (ReplacedFile before = ReplacedFile.of(path)) {
            Files.move(
                    draft,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            sync();
            before.overwrite();
        }
    }

    /// Opens a file that only its owner may read, for writing. Empties it if it exists.
    public static FileChannel open(Path path) throws IOException {
        return FileChannel.open(
                path,
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE),
                ownerOnly("rw-------"));
    }

    /// Gives a draft in the same folder the name of this file, once everything in it is on the
    /// disk.
    public void publish(Path draft) throws IOException {
        try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        sync();
    }

    /// Removes files that interrupted writes have left, after overwriting them as far as the file
    /// system allows.
    void removeDrafts() throws IOException {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, this::isDraft)) {
            for (Path draft : drafts) {
                try (ReplacedFile before = ReplacedFile.of(draft)) {
                    before.overwrite();
                }
                Files.deleteIfExists(draft);
            }
        } catch (NoSuchFileException none) {
            // there is no folder yet
        }
    }

    private boolean isDraft(Path other) {
        String name = other.getFileName().toString();
        String start = path.getFileName() + ".";
        return name.startsWith(start)
                && UUID_TEXT.matcher(name.substring(start.length())).matches();
    }

    /// The previous file, kept open during its replacement so that it can be overwritten.
    private record ReplacedFile(@Nullable FileChannel file) implements AutoCloseable {

        static ReplacedFile of(Path path) throws IOException {
            return new ReplacedFile(
                    Files.exists(path) ? FileChannel.open(path, StandardOpenOption.WRITE) : null);
        }

        void overwrite() throws IOException {
            if (file != null) {
                put(file, new byte[(int) file.size()]);
            }
        }

        @Override
        public void close() throws IOException {
            if (file != null) {
                file.close();
            }
        }
    }

    private static void put(FileChannel file, byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            file.write(left);
        }
        file.force(true);
    }

    /// Syncs the folder, without which the name of the new file may not be on the disk.
    private void sync() throws IOException {
        if (posix()) {
            try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
                open.force(true);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return posix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
