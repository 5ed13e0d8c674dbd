package org.kithmap.encryption;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.Optional;
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
    private @Nullable KeyEncryptionKeys known;

    private @Nullable FileTime knownAt;

    /// What the file is encrypted with, once somebody gave the passphrase.
    private @Nullable KeyFileProtection encryption;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    Path path() {
        return path;
    }

    /// Whether a passphrase protects it, and nobody gave that yet.
    synchronized boolean isLocked() {
        return encryption == null && tree().filter(KeyFileProtection::isOn).isPresent();
    }

    /// Whether a passphrase protects it.
    synchronized boolean isEncrypted() {
        return encryption != null || isLocked();
    }

    /// The id of the database it is for, which is not encrypted.
    String database() {
        return tree().map(json -> json.path("database").asText()).orElse("");
    }

    /// @param secret the passphrase, or the code of the recovery sheet
    /// @return whether it opens the file
    synchronized boolean unlock(String secret) {
        Optional<KeyFileProtection> opened = opened(secret);
        opened.ifPresent(one -> encryption = one);
        return opened.isPresent();
    }

    boolean matches(String secret) {
        return opened(secret).isPresent();
    }

    private Optional<KeyFileProtection> opened(String secret) {
        try {
            return KeyFileProtection.opened(tree().orElseThrow(this::missing), secret);
        } catch (IOException e) {
            throw unreadable();
        }
    }

    /// @return empty when it is locked, or there is no passphrase
    synchronized Optional<byte[]> derived(String purpose) {
        return Optional.ofNullable(encryption).map(one -> one.derived(purpose));
    }

    /// Forgets the keys.
    synchronized void lock() {
        if (encryption != null) {
            encryption.erase();
        }
        encryption = null;
        known = null;
        knownAt = null;
    }

    /// Writes the keys so that only a passphrase opens them, and the code of a recovery sheet; or,
    /// without encryption, so that anybody who has the file can. Nothing of an earlier write that
    /// was cut short stays beside it.
    synchronized void write(KeyEncryptionKeys keys, @Nullable KeyFileProtection by) {
        requireOpen();
        removeDrafts();
        KeyFileProtection before = encryption;
        encryption = by;
        try {
            store(keys);
        } catch (UncheckedIOException e) {
            encryption = before;
            throw e;
        }
    }

    /// Or keys that an encrypted file holds would be written in the clear.
    private void requireOpen() {
        if (isLocked()) {
            throw new KeysLocked();
        }
    }

    KeyUnavailable missing() {
        return new KeyUnavailable("The key file %s is missing.".formatted(path));
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

    private KeyUnavailable unreadable() {
        return new KeyUnavailable(
                "The key file %s can't be read as one. Put back a copy of it.".formatted(path));
    }

    /// Removes what is left where a write was cut short.
    void removeDrafts() {
        try {
            new PrivateFile(path).removeDrafts();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return empty when there is no such file
    /// @throws KeyUnavailable when it can't be read as what it is, or is locked
    synchronized Optional<KeyEncryptionKeys> read() {
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
    synchronized Optional<KeyEncryptionKeys> reread() {
        known = null;
        return read();
    }

    private KeyEncryptionKeys parsed(byte[] bytes) throws IOException, GeneralSecurityException {
        JsonNode json = JSON.readTree(bytes);
        if (KeyFileProtection.isOn(json)) {
            if (encryption == null || !encryption.fits(json)) {
                encryption = null;
                throw new KeysLocked();
            }
            String database = json.path("database").asText();
            return KeyEncryptionKeys.of(database, encryption.keys(json, database), true);
        }
        encryption = null;
        boolean upgraded = json.has(UPGRADED);
        return KeyEncryptionKeys.of(
                json.path("database").asText(),
                json.path(upgraded ? UPGRADED : KEYS).toString(),
                upgraded);
    }

    /// When it returns, the file is on the disk, whole; what was in it before is overwritten, as
    /// far as the file system lets one.
    synchronized void write(KeyEncryptionKeys keys) {
        requireOpen();
        store(keys);
    }

    private void store(KeyEncryptionKeys keys) {
        try {
            new PrivateFile(path)
                    .replace(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json(keys)));
            known = keys;
            knownAt = Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The key file %s can't be written: %s".formatted(path, e.getMessage()), e);
        }
    }

    private ObjectNode json(KeyEncryptionKeys keys) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("about", ABOUT);
        json.put("database", keys.database());
        if (encryption != null) {
            encryption.put(json, keys.json(), keys.database());
            return json;
        }
        json.set(keys.upgraded() ? UPGRADED : KEYS, JSON.readTree(keys.json()));
        return json;
    }
}
