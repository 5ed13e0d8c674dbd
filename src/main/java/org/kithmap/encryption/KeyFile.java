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

/// The file that holds the [KeyEncryptionKeys], readable by its owner only. The replicas of a
/// service share it.
final class KeyFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ABOUT =
            "If this file is lost, the names and words on all maps of this Kithmap are lost. Keep a copy that only you can read.";

    /// The name of the keys while there may be maps whose texts are not bound to their place.
    private static final String KEYS = "keys";

    /// The name of the keys afterwards. Earlier versions of Kithmap don't know it, so they can't
    /// read the file and can't write such maps.
    private static final String UPGRADED = "keyset";

    private final Path path;

    /// The keys that were read last. They are cached because they are needed often; a replica may
    /// change the file, so its modification time is compared.
    private @Nullable KeyEncryptionKeys known;

    private @Nullable FileTime knownAt;

    /// The encryption of the file, once it has been unlocked; null if locked or unencrypted.
    private @Nullable KeyFileProtection encryption;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    Path path() {
        return path;
    }

    /// Returns whether a passphrase protects the file and has not been given yet.
    synchronized boolean isLocked() {
        return encryption == null && tree().filter(KeyFileProtection::isOn).isPresent();
    }

    /// Returns whether a passphrase protects the file.
    synchronized boolean isEncrypted() {
        return encryption != null || isLocked();
    }

    /// Returns the id of the database that the keys are for. It is not encrypted, so it is known
    /// while the file is locked.
    String database() {
        return tree().map(json -> json.path("database").asText()).orElse("");
    }

    /// Unlocks the file.
    ///
    /// @param secret the passphrase or the recovery code
    /// @return whether the secret is correct
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

    /// Returns a key for another purpose, derived from that of the passphrase.
    ///
    /// @return a derived key; empty if the file is locked or has no passphrase
    synchronized Optional<byte[]> derived(String purpose) {
        return Optional.ofNullable(encryption).map(one -> one.derived(purpose));
    }

    /// Drops the keys from memory.
    synchronized void lock() {
        if (encryption != null) {
            encryption.erase();
        }
        encryption = null;
        known = null;
        knownAt = null;
    }

    /// Writes the keys with another encryption, or without one. Also removes files that an
    /// interrupted write has left, because they may hold keys under the previous encryption.
    ///
    /// @param by the new encryption; null to write plaintext
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

    /// Prevents a write while the file is locked, which would replace an encrypted file by
    /// plaintext.
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
                "The key file %s is damaged. Restore it from a copy.".formatted(path));
    }

    /// Removes files that interrupted writes have left.
    void removeDrafts() {
        try {
            new PrivateFile(path).removeDrafts();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads the keys, from memory if the file has not changed.
    ///
    /// @return empty if the file does not exist
    /// @throws KeyUnavailable if the file is invalid or locked
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

    /// Reads the keys from the file in any case. The modification time is not reliable enough where
    /// correctness depends on it: on some file systems, two quick writes get the same time.
    synchronized Optional<KeyEncryptionKeys> reread() {
        known = null;
        return read();
    }

    /// Returns the keys, as [#read] does.
    ///
    /// @throws KeyUnavailable if the file is missing, invalid or locked
    KeyEncryptionKeys keys() {
        return read().orElseThrow(this::missing);
    }

    /// Returns the keys, as [#reread] does, for callers that hold the lock and wrap keys.
    ///
    /// @throws KeyUnavailable if the file is missing, invalid or locked
    KeyEncryptionKeys keysNow() {
        return reread().orElseThrow(this::missing);
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

    /// Writes the keys, with the present encryption. When it returns, the file is complete and
    /// synced to disk, and the previous content is overwritten as far as the file system allows.
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
