package org.kithmap.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The file that holds the outer keys, readable by its owner only. Replicas of one service share
/// it.
final class KeyFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ABOUT =
            "Whoever has lost this file has lost the names and words on the maps of this Kithmap. Keep a copy where only you get at it.";

    /// What the keys are called while there may be maps of which the words are not bound to their
    /// place.
    private static final String KEYS = "keys";

    /// What they are called afterwards: a Kithmap from before can't read the file then, and so
    /// makes no such maps.
    private static final String UPGRADED = "keyset";

    private final Path path;

    /// What was read last, and when that was written: replicas ask often.
    private @Nullable OuterKeys known;

    private @Nullable FileTime knownAt;

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f-]{36}");

    /// What the file is encrypted with, once somebody said the passphrase.
    private @Nullable KeyProtection protection;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    Path path() {
        return path;
    }

    /// Whether the file is protected, and nobody said the passphrase yet.
    boolean isLocked() {
        return tree().filter(KeyProtection::isOn).isPresent() && protection == null;
    }

    /// Whether a passphrase protects it, as far as is known: replicas ask often.
    synchronized boolean isProtected() {
        return protection != null;
    }

    /// @param secret the passphrase, or the code of the recovery sheet
    /// @return whether it opens the file
    synchronized boolean unlock(String secret) {
        try {
            protection = KeyProtection.opened(tree().orElseThrow(), secret).orElse(null);
            return protection != null;
        } catch (IOException e) {
            throw unreadable();
        }
    }

    /// Writes the keys so that only a passphrase opens them, and the code of a recovery sheet; or,
    /// without protection, so that whoever has the file does. Nothing of an earlier write that was
    /// cut short stays beside it.
    synchronized void write(OuterKeys keys, @Nullable KeyProtection by) {
        removeDrafts();
        protection = by;
        write(keys);
    }

    private Optional<JsonNode> tree() {
        try {
            return Optional.of(JSON.readTree(Files.readAllBytes(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private LostKey unreadable() {
        return new LostKey(
                "The key file %s can't be read as one. Put back a copy of it.".formatted(path));
    }

    /// Files that are left where a write was cut short, overwritten as far as the file system lets
    /// one.
    void removeDrafts() {
        Path folder = Objects.requireNonNull(path.getParent(), "a file is in a folder");
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, this::isDraft)) {
            for (Path draft : drafts) {
                try (Before before = Before.of(draft)) {
                    before.overwrite();
                }
                Files.deleteIfExists(draft);
            }
        } catch (NoSuchFileException none) {
            // there is no folder yet
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isDraft(Path other) {
        String name = other.getFileName().toString();
        String begins = path.getFileName() + ".";
        return name.startsWith(begins) && UUID_TEXT.matcher(name.substring(begins.length())).matches();
    }

    /// @return empty when there is no such file
    /// @throws LostKey when it can't be read as what it is, or is locked
    synchronized Optional<OuterKeys> read() {
        try {
            FileTime at = Files.getLastModifiedTime(path);
            if (known == null || !at.equals(knownAt)) {
                known = parsed(Files.readAllBytes(path));
                knownAt = at;
            }
            return Optional.of(known);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable();
        }
    }

    /// The same, and surely what is in the file now: not every file system tells two writes apart
    /// that come shortly after one another.
    synchronized Optional<OuterKeys> readAnew() {
        known = null;
        return read();
    }

    private OuterKeys parsed(byte[] bytes) throws IOException, GeneralSecurityException {
        JsonNode json = JSON.readTree(bytes);
        if (KeyProtection.isOn(json)) {
            if (protection == null || !protection.fits(json)) {
                throw LostKey.locked(path);
            }
            String database = json.path("database").asText();
            return OuterKeys.of(database, protection.keys(json, database), true);
        }
        protection = null;
        boolean upgraded = json.has(UPGRADED);
        return OuterKeys.of(
                json.path("database").asText(),
                json.path(upgraded ? UPGRADED : KEYS).toString(),
                upgraded);
    }

    /// When it returns, the file is on the disk, whole; what was in it before is overwritten, as
    /// far as the file system lets one.
    synchronized void write(OuterKeys keys) {
        try {
            Path folder = Objects.requireNonNull(path.getParent(), "a file is in a folder");
            Files.createDirectories(folder, ownerOnly("rwx------"));
            Path draft = folder.resolve(path.getFileName() + "." + UUID.randomUUID());
            try (FileChannel file =
                    FileChannel.open(
                            draft,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            ownerOnly("rw-------"))) {
                put(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json(keys)));
            }
            try (Before before = Before.of(path)) {
                Files.move(
                        draft,
                        path,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                sync(folder);
                before.overwrite();
            }
            known = keys;
            knownAt = Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The key file %s can't be written: %s".formatted(path, e.getMessage()), e);
        }
    }

    private ObjectNode json(OuterKeys keys) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("about", ABOUT);
        json.put("database", keys.database());
        if (protection != null) {
            protection.put(json, keys.json(), keys.database());
            return json;
        }
        json.set(keys.upgraded() ? UPGRADED : KEYS, JSON.readTree(keys.json()));
        return json;
    }

    /// The file that is there, held open over its replacement.
    private record Before(@Nullable FileChannel file) implements AutoCloseable {

        static Before of(Path path) throws IOException {
            return new Before(
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

    /// The name of a new file is on the disk when its folder is.
    private static void sync(Path folder) throws IOException {
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
