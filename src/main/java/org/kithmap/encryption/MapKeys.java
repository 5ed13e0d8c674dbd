package org.kithmap.encryption;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.Graph;
import org.kithmap.graph.GraphUnavailable;
import org.kithmap.graph.Row;
import org.kithmap.graph.StorageFull;

/// The keys of all maps of a database. Each map has a key of its own, wrapped by a key of the
/// [KeyFile]. An erasure of a map is followed by a [KeyRotation].
public final class MapKeys {

    private final Graph graph;
    private final KeyFile file;
    private final boolean atOnce;
    private final KeyLock lock;
    private final KeyRotation rotation;
    private final CipherCache ciphers = new CipherCache();
    private final TolerantReader tolerant = new TolerantReader(this::requireKeys);

    MapKeys(Graph graph, KeyFile file, boolean atOnce, Argon2Cost cost) {
        this.graph = graph;
        this.file = file;
        this.atOnce = atOnce;
        this.lock = new KeyLock(graph, file, this, cost);
        this.rotation = new KeyRotation(graph, file, ciphers);
    }

    /// Returns the default path of the key file: a file in the folder, named after the database.
    public static Path defaultFile(Graph graph, Path folder) {
        return folder.resolve(KeyRing.database(graph) + ".json");
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
        if (!file.keys().upgraded()) {
            throw new KeyUnavailable(
                    "The disk is too full to encrypt all maps. Free some space, start Kithmap once, then try again.");
        }
    }

    private void require() {
        List<Row> wrapped = KeyRotation.wrapped(graph);
        if (file.read().isEmpty()) {
            if (!wrapped.isEmpty()) {
                throw new KeyUnavailable(
                        "The key file %s is missing. The names and words on the maps in this database are encrypted with it and can't be read without it. Restore it from a copy, or set its place with --key-file."
                                .formatted(file.path()));
            }
            makeFile();
        }
        requireOwn(file.keys().database());
        if (!wrapped.isEmpty()
                && wrapped.stream().noneMatch(key -> KeyRotation.canUnwrap(file.keys(), key))) {
            throw new KeyUnavailable(
                    "The key file %s does not unlock the maps in this database. The keys change when a map is erased: restore the newest copy of the file."
                            .formatted(file.path()));
        }
    }

    private void requireOwn(String database) {
        if (!database.equals(KeyRing.database(graph))) {
            throw new KeyUnavailable(
                    "The key file %s belongs to another database. Choose another file with --key-file."
                            .formatted(file.path()));
        }
    }

    private void makeFile() {
        graph.inTransaction(transaction -> {
            String database = KeyRing.lock(transaction).string("id");
            if (file.reread().isEmpty()) { // another replica may have created it
                file.write(KeyEncryptionKeys.generate(database));
            }
            return List.of();
        });
    }

    /// Checks that the keys are available.
    ///
    /// @throws KeyUnavailable if the key file is missing or locked
    public void requireKeys() {
        file.keys();
    }

    /// Returns a reader for lists in which some texts may be damaged.
    public TolerantReader tolerant() {
        return tolerant;
    }

    /// Creates the cipher of a new map, without storing it. Locks the key ring, so that no rotation
    /// deletes the wrapping key before the transaction has written the map.
    public MapCipher createCipher(Graph.Transaction transaction, String map) {
        KeyRing.lock(transaction);
        return MapCipher.create(file.keysNow(), map);
    }

    /// Returns the cipher for texts that belong to no map, such as analysts' queries. Its key is
    /// stored with the key ring.
    public MapCipher ofInstallation() {
        Row ring = KeyRing.withKey(graph, file);
        return of(ring.string("id"), ring.string("seal"));
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
        if (!file.keys().upgraded()) {
            EncryptionUpgrade.run(graph, this);
            graph.inTransaction(transaction -> {
                KeyRing.lock(transaction);
                if (!EncryptionUpgrade.left(transaction, this)) {
                    file.write(file.keysNow().asUpgraded());
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
            if (file.keys().upgraded()) {
                throw new DamagedText();
            }
            return MapCipher.NONE;
        }
        MapCipher mapCipher =
                ciphers.get(map, wrapped, () -> MapCipher.unwrapped(file.keys(), map, wrapped));
        if (!mapCipher.bound() && file.keys().upgraded()) { // cached before the upgrade
            throw KeyUnavailable.ofMap();
        }
        return mapCipher;
    }

    /// Marks a rotation as due. Call it in the transaction that erases a map.
    public void noteErasure(Graph.Transaction transaction) {
        KeyRing.setRotationDue(transaction, true);
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
        rotation.run();
    }
}
