package org.kithmap.encryption;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
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

/// The seals of all maps of a database. Erasing a map leaves its sealed words, and its wrapped key,
/// in files of the database for a while; so the keys of all other maps are wrapped anew then, and
/// what wrapped the erased one is thrown away.
///
/// Keys change only in a transaction that holds the ring, so that replicas agree.
public final class MapKeys {

    private final TolerantReader tolerant = new TolerantReader(this::requireKeys);
    private static final CypherFile RING = CypherFile.load("encryption/key-ring.cypher");
    private static final CypherFile HOLD = CypherFile.load("encryption/lock.cypher");
    private static final CypherFile DUE = CypherFile.load("encryption/rotation-due.cypher");
    private static final CypherFile WRAPPED = CypherFile.load("encryption/wrapped.cypher");
    private static final CypherFile KEEP = CypherFile.load("encryption/store-key-ring-key.cypher");
    private static final CypherFile REWRAP_RING =
            CypherFile.load("encryption/rewrap-key-ring.cypher");
    private static final CypherFile REWRAP = CypherFile.load("encryption/rewrap.cypher");

    /// Unwrapped, so that a map that is read again and again is quick to open.
    private static final int REMEMBERED = 1_000;

    private final Graph graph;
    private final KeyFile file;
    private final boolean atOnce;
    private final KeyLock lock;
    private final Map<String, MapCipher> unwrapped =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, MapCipher> eldest) {
                    return size() > REMEMBERED;
                }
            };

    MapKeys(Graph graph, KeyFile file, boolean atOnce, Argon2Cost cost) {
        this.graph = graph;
        this.file = file;
        this.atOnce = atOnce;
        this.lock = new KeyLock(graph, file, this, cost);
    }

    /// Where keys are kept when nobody says where: in a folder, a file for each database.
    public static Path defaultFile(Graph graph, Path folder) {
        return folder.resolve(database(graph) + ".json");
    }

    /// Makes the file at the first start, and finishes what an earlier one left undone. Where a
    /// passphrase protects it, that is put off until somebody gives it.
    ///
    /// @param atOnce whether the keys are settled with every map that is erased; otherwise somebody
    ///   calls [#settle] from time to time
    /// @throws KeyUnavailable when the file is not there and maps need it, or it is another one's
    public static MapKeys open(Graph graph, Path path, boolean atOnce) {
        return open(graph, path, atOnce, Argon2Cost.USUAL);
    }

    /// @param cost of guessing at a passphrase that is set from now on
    public static MapKeys open(Graph graph, Path path, boolean atOnce, Argon2Cost cost) {
        MapKeys mapKeys = new MapKeys(graph, new KeyFile(path), atOnce, cost);
        if (mapKeys.file.isLocked()) {
            mapKeys.requireOwn(mapKeys.file.database());
        } else {
            mapKeys.prepare();
        }
        return mapKeys;
    }

    /// The passphrase that may protect the keys.
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
            // maps can be read all the same; the next start sees to it
        }
    }

    void forget() {
        synchronized (unwrapped) {
            unwrapped.clear();
        }
    }

    void requireUpgraded() {
        if (!keys().upgraded()) {
            throw new KeyUnavailable(
                    "There was too little room on the disk to seal all maps as they should be. Make room, start Kithmap once, and try again.");
        }
    }

    static Row held(Graph.Transaction transaction) {
        return transaction.run(HOLD, Map.of()).getFirst();
    }

    private void require() {
        List<Row> wrapped = graph.read(WRAPPED, Map.of());
        if (file.read().isEmpty()) {
            if (!wrapped.isEmpty()) {
                throw new KeyUnavailable(
                        "The key file %s is missing. The names and words on the maps in this database were sealed with it. Put it back from a copy, or say where it is with --key-file. Without it nobody can read them."
                                .formatted(file.path()));
            }
            makeFile();
        }
        requireOwn(keys().database());
        if (!wrapped.isEmpty() && wrapped.stream().noneMatch(this::opens)) {
            throw new KeyUnavailable(
                    "The key file %s opens none of the maps in this database. Keys are made anew when a map is erased: put back the newest copy of the file."
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
            if (file.reread().isEmpty()) { // a replica may have been quicker
                file.write(KeyEncryptionKeys.generate(database));
            }
            return List.of();
        });
    }

    /// The id of a database. Nothing is written where there is one: the disk may be full.
    private static String database(Graph graph) {
        return graph.read(RING, Map.of()).stream()
                .findFirst()
                .orElseGet(() -> graph.inTransaction(MapKeys::held))
                .string("id");
    }

    private boolean opens(Row row) {
        return rewrapped(keys(), row).findAny().isPresent();
    }

    /// @throws KeyUnavailable when the key file is not there, or is locked
    public void requireKeys() {
        keys();
    }

    /// Reads lists in which some words may be damaged.
    public TolerantReader tolerant() {
        return tolerant;
    }

    private KeyEncryptionKeys keys() {
        return present(file.read());
    }

    /// For whoever holds the ring and is to wrap something.
    KeyEncryptionKeys keysNow() {
        return present(file.reread());
    }

    private KeyEncryptionKeys present(Optional<KeyEncryptionKeys> keys) {
        return keys.orElseThrow(file::missing);
    }

    /// The seal of a new map, of which nothing is kept yet. Holds the ring: until the map is
    /// written, nobody throws away what its key is wrapped with.
    public MapCipher createCipher(Graph.Transaction transaction, String map) {
        held(transaction);
        return MapCipher.create(keysNow(), map);
    }

    /// The seal of what is about no map, such as what analysts ask. Its key is with the ring.
    public MapCipher ofInstallation() {
        Row ring =
                graph.read(RING, Map.of()).stream()
                        .filter(row -> row.value("seal") != null)
                        .findFirst()
                        .orElseGet(() -> graph.inTransaction(this::ringWithSeal));
        return of(ring.string("id"), ring.string("seal"));
    }

    private Row ringWithSeal(Graph.Transaction transaction) {
        String id = held(transaction).string("id");
        Row ring = transaction.run(RING, Map.of()).getFirst();
        return ring.value("seal") != null // a replica was quicker
                ? ring
                : transaction
                        .run(
                                KEEP,
                                Map.of(
                                        "seal",
                                        Objects.requireNonNull(
                                                MapCipher.create(keysNow(), id).wrapped())))
                        .getFirst();
    }

    /// A write that was cut short may have left keys that no passphrase protects. Replicas of a
    /// practice may be writing just now.
    private void removeDrafts() {
        if (atOnce && file.isEncrypted()) {
            file.removeDrafts();
        }
    }

    /// Seals every map with the place of its words, once; from then on the key file says so, and
    /// what is sealed otherwise is refused.
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

    /// Whether a map can be opened, and its words are not bound to their place.
    boolean old(Row row) {
        String wrapped = (String) row.value("seal");
        try {
            return wrapped == null || !of(row.string("ego"), wrapped).bound();
        } catch (KeyUnavailable e) {
            return false;
        }
    }

    /// The seal of a map.
    ///
    /// @param wrapped what is kept of it with the map; null with a map from before there were seals
    /// @throws KeyUnavailable when it can't be unwrapped
    /// @throws DamagedText when there is none, and there is no such map any more
    public MapCipher of(String map, @Nullable String wrapped) {
        if (wrapped == null) {
            if (keys().upgraded()) {
                throw new DamagedText();
            }
            return MapCipher.NONE;
        }
        MapCipher mapCipher;
        synchronized (unwrapped) {
            mapCipher =
                    unwrapped.computeIfAbsent(
                            map + '\n' + wrapped, key -> MapCipher.unwrapped(keys(), map, wrapped));
        }
        if (!mapCipher.bound() && keys().upgraded()) { // it was unwrapped before that
            throw KeyUnavailable.ofMap();
        }
        return mapCipher;
    }

    /// Notes that a map is about to be erased within the transaction.
    public void noteErasure(Graph.Transaction transaction) {
        held(transaction);
        transaction.run(DUE, Map.of("due", true));
    }

    /// Called when a map is erased for good.
    public void erased() {
        if (atOnce) {
            try {
                rotate();
            } catch (GraphUnavailable | StorageFull | UncheckedIOException | KeysLocked e) {
                // it stays due: the next one that is erased, or the next start, sees to it
            }
        }
    }

    /// Sees to it that nobody can unwrap the keys of maps that were erased.
    public void rotate() {
        if (!file.isLocked() && rotationDue()) {
            KeyEncryptionKeys wrapping = rewrap();
            graph.inTransaction(transaction -> {
                held(transaction);
                // otherwise a replica has begun anew since, and throws away what is old itself
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

    /// The new key is on the disk before anything is wrapped with it, and the old ones stay until
    /// nothing is.
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
            return Stream.empty(); // nothing in the file opens it, before or after
        }
    }
}
