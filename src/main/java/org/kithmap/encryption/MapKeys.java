package org.kithmap.encryption;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.GraphUnavailable;
import org.kithmap.graph.Row;
import org.kithmap.graph.StorageFull;

/// The keys of all maps of a database. An erased map leaves its ciphertexts and its wrapped key in
/// the database's files for a while. Therefore an erasure is followed by a key rotation: all other
/// keys are wrapped by a new key, and the key that wrapped the erased one is deleted.
///
/// Keys change only in a transaction that holds the lock of the key ring (`lock.cypher`), so that
/// replicas don't conflict.
public final class MapKeys {

    private final TolerantReader tolerant = new TolerantReader(this::requireKeys);
    private static final CypherFile RING = CypherFile.load("encryption/key-ring.cypher");
    private static final CypherFile LOCK = CypherFile.load("encryption/lock.cypher");
    private static final CypherFile DUE = CypherFile.load("encryption/rotation-due.cypher");
    private static final CypherFile WRAPPED = CypherFile.load("encryption/wrapped.cypher");
    private static final CypherFile STORE_KEY_RING_KEY =
            CypherFile.load("encryption/store-key-ring-key.cypher");
    private static final CypherFile REWRAP_RING =
            CypherFile.load("encryption/rewrap-key-ring.cypher");
    private static final CypherFile REWRAP = CypherFile.load("encryption/rewrap.cypher");

    private final Graph graph;
    private final KeyFile file;
    private final boolean atOnce;
    private final KeyLock lock;
    private final CipherCache ciphers = new CipherCache();

    MapKeys(Graph graph, KeyFile file, boolean atOnce, Argon2Cost cost) {
        this.graph = graph;
        this.file = file;
        this.atOnce = atOnce;
        this.lock = new KeyLock(graph, file, this, cost);
    }

    /// Returns the default path of the key file: a file in the folder, named after the database.
    public static Path defaultFile(Graph graph, Path folder) {
        return folder.resolve(database(graph) + ".json");
    }

    /// Opens the keys. Creates the key file at the first start, and completes a pending upgrade or
    /// rotation. If a passphrase protects the file, this happens once it is unlocked.
    ///
    /// @param atOnce whether every erasure of a map rotates the keys; otherwise the caller must
    ///   call [#rotate] periodically
    /// @throws KeyUnavailable if the file is missing although maps need it, or belongs to another
    ///   database
    public static MapKeys open(Graph graph, Path path, boolean atOnce) {
        return open(graph, path, atOnce, Argon2Cost.USUAL);
    }

    /// Opens the keys, as [#open(Graph, Path, boolean)] does.
    ///
    /// @param cost the cost parameters for new passphrases
    public static MapKeys open(Graph graph, Path path, boolean atOnce, Argon2Cost cost) {
        MapKeys mapKeys = new MapKeys(graph, new KeyFile(path), atOnce, cost);
        if (mapKeys.file.isLocked()) {
            mapKeys.requireOwn(mapKeys.file.database());
        } else {
            mapKeys.prepare();
        }
        return mapKeys;
    }

    /// Returns the lock by which a passphrase protects the keys.
    public KeyLock lock() {
        return lock;
    }

    void prepare() {
        require();
        try {
            removeDrafts();
            upgrade();
            rotate();
        } catch (StorageFull e) {
            // maps are readable without this; the next start repeats it
        }
    }

    void forget() {
        ciphers.clear();
    }

    void requireUpgraded() {
        if (!keys().upgraded()) {
            throw new KeyUnavailable(
                    "The disk is too full to encrypt all maps. Free some space, start Kithmap once, then try again.");
        }
    }

    static Row held(Graph.Transaction transaction) {
        return transaction.run(LOCK, Map.of()).getFirst();
    }

    private void require() {
        List<Row> wrapped = graph.read(WRAPPED, Map.of());
        if (file.read().isEmpty()) {
            if (!wrapped.isEmpty()) {
                throw new KeyUnavailable(
                        "The key file %s is missing. The names and words on the maps in this database are encrypted with it and can't be read without it. Restore it from a copy, or set its place with --key-file."
                                .formatted(file.path()));
            }
            makeFile();
        }
        requireOwn(keys().database());
        if (!wrapped.isEmpty() && wrapped.stream().noneMatch(this::opens)) {
            throw new KeyUnavailable(
                    "The key file %s does not unlock the maps in this database. The keys change when a map is erased: restore the newest copy of the file."
                            .formatted(file.path()));
        }
    }

    private void requireOwn(String database) {
        if (!database.equals(database(graph))) {
            throw new KeyUnavailable(
                    "The key file %s belongs to another database. Choose another file with --key-file."
                            .formatted(file.path()));
        }
    }

    private void makeFile() {
        graph.inTransaction(transaction -> {
            String database = held(transaction).string("id");
            if (file.reread().isEmpty()) { // another replica may have created it
                file.write(KeyEncryptionKeys.generate(database));
            }
            return List.of();
        });
    }

    /// Returns the id of a database. Writes only if it has none yet, as the disk may be full.
    private static String database(Graph graph) {
        return graph.read(RING, Map.of()).stream()
                .findFirst()
                .orElseGet(() -> graph.inTransaction(MapKeys::held))
                .string("id");
    }

    private boolean opens(Row row) {
        return rewrapped(keys(), row).findAny().isPresent();
    }

    /// Checks that the keys are available.
    ///
    /// @throws KeyUnavailable if the key file is missing or locked
    public void requireKeys() {
        keys();
    }

    /// Returns a reader for lists in which some texts may be damaged.
    public TolerantReader tolerant() {
        return tolerant;
    }

    private KeyEncryptionKeys keys() {
        return present(file.read());
    }

    /// Reads the keys from the file, for callers that hold the lock and wrap keys.
    KeyEncryptionKeys keysNow() {
        return present(file.reread());
    }

    private KeyEncryptionKeys present(Optional<KeyEncryptionKeys> keys) {
        return keys.orElseThrow(file::missing);
    }

    /// Creates the cipher of a new map, without storing it. Locks the key ring, so that no rotation
    /// deletes the wrapping key before the transaction has written the map.
    public MapCipher createCipher(Graph.Transaction transaction, String map) {
        held(transaction);
        return MapCipher.create(keysNow(), map);
    }

    /// Returns the cipher for texts that belong to no map, such as analysts' queries. Its key is
    /// stored with the key ring.
    public MapCipher ofInstallation() {
        Row ring =
                graph.read(RING, Map.of()).stream()
                        .filter(row -> row.value("seal") != null)
                        .findFirst()
                        .orElseGet(() -> graph.inTransaction(this::ringWithKey));
        return of(ring.string("id"), ring.string("seal"));
    }

    private Row ringWithKey(Graph.Transaction transaction) {
        String id = held(transaction).string("id");
        Row ring = transaction.run(RING, Map.of()).getFirst();
        return ring.value("seal") != null // another replica has created it meanwhile
                ? ring
                : transaction
                        .run(
                                STORE_KEY_RING_KEY,
                                Map.of(
                                        "seal",
                                        Objects.requireNonNull(
                                                MapCipher.create(keysNow(), id).wrapped())))
                        .getFirst();
    }

    /// Removes files that interrupted writes have left, as they may hold keys without a passphrase.
    /// Not in a practice, because another replica may be writing such a file at the moment.
    private void removeDrafts() {
        if (atOnce && file.isEncrypted()) {
            file.removeDrafts();
        }
    }

    /// Runs the [EncryptionUpgrade] once. Afterwards the key file is marked as upgraded, and texts
    /// that are not bound to their place are rejected.
    private void upgrade() {
        if (!keys().upgraded()) {
            EncryptionUpgrade.run(graph, this);
            graph.inTransaction(transaction -> {
                held(transaction);
                if (!EncryptionUpgrade.left(transaction, this)) {
                    file.write(keysNow().asUpgraded());
                }
                return List.of();
            });
        }
    }

    /// Returns whether a map can be decrypted, but its texts are not bound to their place.
    boolean old(Row row) {
        String wrapped = (String) row.value("seal");
        try {
            return wrapped == null || !of(row.string("ego"), wrapped).bound();
        } catch (KeyUnavailable e) {
            return false;
        }
    }

    /// Returns the cipher of a map.
    ///
    /// @param wrapped the wrapped keys that are stored with the map; null if it is not encrypted
    /// @throws KeyUnavailable if the keys can't be unwrapped
    /// @throws DamagedText if there are no keys although all maps are encrypted; the map may have
    ///   been erased meanwhile
    public MapCipher of(String map, @Nullable String wrapped) {
        if (wrapped == null) {
            if (keys().upgraded()) {
                throw new DamagedText();
            }
            return MapCipher.NONE;
        }
        MapCipher mapCipher =
                ciphers.get(map, wrapped, () -> MapCipher.unwrapped(keys(), map, wrapped));
        if (!mapCipher.bound() && keys().upgraded()) { // cached before the upgrade
            throw KeyUnavailable.ofMap();
        }
        return mapCipher;
    }

    /// Marks a rotation as due. Call it in the transaction that erases a map.
    public void noteErasure(Graph.Transaction transaction) {
        held(transaction);
        transaction.run(DUE, Map.of("due", true));
    }

    /// Rotates the keys if that is configured. Call it after the erasure of a map is committed.
    public void erased() {
        if (atOnce) {
            try {
                rotate();
            } catch (GraphUnavailable | StorageFull | UncheckedIOException | KeysLocked e) {
                // the rotation stays due until the next erasure or the next start
            }
        }
    }

    /// Rotates the wrapping key if that is due, so that nobody can unwrap the keys of erased maps.
    /// Does nothing while the keys are locked.
    public void rotate() {
        if (!file.isLocked() && rotationDue()) {
            KeyEncryptionKeys wrapping = rewrap();
            graph.inTransaction(transaction -> {
                held(transaction);
                // otherwise a replica has started another rotation, and deletes the old keys itself
                if (keysNow().wrapsAs(wrapping)) {
                    file.write(wrapping.newest());
                }
                return List.of();
            });
            forget();
        }
    }

    private boolean rotationDue() {
        return keys().hasSeveral()
                || graph.read(RING, Map.of()).stream()
                        .anyMatch(ring -> Boolean.TRUE.equals(ring.value("due")));
    }

    /// Wraps all keys with a new key. The new key is on the disk before anything is wrapped with
    /// it. The old keys stay in the file until this transaction is committed.
    private KeyEncryptionKeys rewrap() {
        return graph.inTransaction(transaction -> {
            held(transaction);
            KeyEncryptionKeys next = keysNow().withNewKey();
            file.write(next);
            List<Map<String, String>> rows =
                    transaction.run(WRAPPED, Map.of()).stream()
                            .flatMap(row -> rewrapped(next, row))
                            .toList();
            transaction.run(REWRAP, Map.of("rows", rows));
            transaction.run(REWRAP_RING, Map.of("rows", rows));
            transaction.run(DUE, Map.of("due", false));
            return next;
        });
    }

    private static Stream<Map<String, String>> rewrapped(KeyEncryptionKeys keys, Row row) {
        String map = row.string("ego");
        try {
            return Stream.of(Map.of("ego", map, "seal", keys.rewrap(row.string("seal"), map)));
        } catch (GeneralSecurityException e) {
            return Stream.empty(); // no key in the file unwraps it, so it was unreadable before
        }
    }
}
