package org.kithmap.encryption;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;

/// The passphrase of a key file: sets it, changes it, takes it away; opens the keys with it, and
/// forgets them again.
public final class KeyLock {

    private static final CypherFile DUE = CypherFile.load("encryption/rotation-due.cypher");

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

    /// Whether there is a passphrase.
    public boolean isSet() {
        return file.isEncrypted();
    }

    /// Whether the keys are out of reach until somebody gives it.
    public boolean isLocked() {
        return file.isLocked();
    }

    /// @throws KeyUnavailable when there is a passphrase
    public void requireNone() {
        if (isSet()) {
            throw new KeyUnavailable(
                    "A passphrase protects the key file %s, and a practice starts without one. Start Kithmap without --practice, take the passphrase away, and start the practice then."
                            .formatted(file.path()));
        }
    }

    /// Where the key file is.
    public Path path() {
        return file.path();
    }

    /// Opens the keys.
    ///
    /// @param secret the passphrase, or the code of the recovery sheet
    /// @return whether it was right
    /// @throws KeyUnavailable when it was, and the file is another database's, or too old
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

    /// Forgets the keys, as far as a JVM can. Does nothing where there is no passphrase.
    public synchronized void lock() {
        if (isSet()) {
            file.lock();
            mapKeys.forget();
        }
    }

    /// A key for what is kept elsewhere under the same passphrase; another one after that is
    /// changed.
    ///
    /// @return empty when it is locked, or there is no passphrase
    public Optional<byte[]> derivedKey(String purpose) {
        return file.derived(purpose);
    }

    /// Whether a secret would open the keys.
    public boolean matches(String secret) {
        return file.matches(secret);
    }

    /// Protects the key file by a passphrase, or by another one than before. The keys of all maps
    /// are wrapped again, so that a copy of the file from before opens none of them.
    ///
    /// @return the code of the recovery sheet, which opens it as well
    /// @throws KeyUnavailable when maps are not yet sealed as they should be
    public synchronized String set(String passphrase) {
        mapKeys.requireUpgraded();
        String code = RecoveryCode.generate();
        KeyFileProtection encryption = KeyFileProtection.create(passphrase, code, cost);
        graph.inTransaction(transaction -> {
            MapKeys.held(transaction);
            return transaction.run(DUE, Map.of("due", true));
        });
        write(encryption);
        mapKeys.rotate();
        return code;
    }

    /// Leaves the key file open to anybody who has it.
    public synchronized void remove() {
        write(null);
    }

    private void write(@Nullable KeyFileProtection encryption) {
        graph.inTransaction(transaction -> {
            MapKeys.held(transaction);
            file.write(mapKeys.keysNow(), encryption);
            return List.of();
        });
    }
}
