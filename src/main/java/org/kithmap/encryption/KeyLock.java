package org.kithmap.encryption;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.Graph;

/// The passphrase of the key file: to set, change and remove it, and to unlock and lock the keys.
public final class KeyLock {

    private final Graph graph;
    private final KeyFile file;
    private final MapKeys mapKeys;
    private final Argon2Cost cost;

    KeyLock(Graph graph, KeyFile file, MapKeys mapKeys, Argon2Cost cost) {
        this.graph = graph;
        this.file = file;
        this.mapKeys = mapKeys;
        this.cost = cost;
    }

    /// Returns whether the key file has a passphrase.
    public boolean isSet() {
        return file.isEncrypted();
    }

    /// Returns whether the keys are unavailable until somebody enters the passphrase.
    public boolean isLocked() {
        return file.isLocked();
    }

    /// Checks that there is no passphrase, as a practice requires.
    ///
    /// @throws KeyUnavailable if there is a passphrase
    public void requireNone() {
        if (isSet()) {
            throw new KeyUnavailable(
                    "A passphrase protects the key file %s, but a practice can't use one. Start Kithmap without --practice, remove the passphrase, then start the practice."
                            .formatted(file.path()));
        }
    }

    /// Returns the path of the key file.
    public Path path() {
        return file.path();
    }

    /// Unlocks the keys.
    ///
    /// @param secret the passphrase or the recovery code
    /// @return whether the secret is correct
    /// @throws KeyUnavailable if it is, but the file belongs to another database or is too old
    public synchronized boolean unlock(String secret) {
        if (!file.unlock(secret)) {
            return false;
        }
        try {
            mapKeys.prepare();
            return true;
        } catch (RuntimeException e) {
            lock();
            throw e;
        }
    }

    /// Erases the keys from memory, as far as a JVM allows. Does nothing without a passphrase.
    public synchronized void lock() {
        if (isSet()) {
            file.lock(); // first, so that nothing is unwrapped into the new cache
            mapKeys.forget();
        }
    }

    /// Returns a key for data that is stored elsewhere under the same passphrase. A new passphrase
    /// changes the key.
    ///
    /// @return empty if the keys are locked or there is no passphrase
    public Optional<byte[]> derivedKey(String purpose) {
        return file.derived(purpose);
    }

    /// Returns whether a secret is the passphrase or the recovery code.
    public boolean matches(String secret) {
        return file.matches(secret);
    }

    /// Sets or changes the passphrase. Also rotates the keys, so that an earlier copy of the key
    /// file opens no map.
    ///
    /// @return the recovery code, which unlocks the keys as well
    /// @throws KeyUnavailable if some maps still need the [EncryptionUpgrade]
    public synchronized String set(String passphrase) {
        mapKeys.requireUpgraded();
        String code = RecoveryCode.generate();
        KeyFileProtection encryption = KeyFileProtection.create(passphrase, code, cost);
        graph.inTransaction(transaction -> KeyRing.setRotationDue(transaction, true));
        write(encryption);
        mapKeys.rotate();
        return code;
    }

    /// Removes the passphrase. Everyone who has the key file can then read the keys.
    public synchronized void remove() {
        write(null);
    }

    private void write(@Nullable KeyFileProtection encryption) {
        graph.inTransaction(transaction -> {
            KeyRing.lock(transaction);
            file.write(file.keysNow(), encryption);
            return List.of();
        });
    }
}
