package org.kithmap.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kithmap.audit.AuditAction;
import org.kithmap.audit.AuditLog;
import org.kithmap.encryption.KeyUnavailable;
import org.kithmap.encryption.MapCipher;
import org.kithmap.encryption.MapKeys;
import org.kithmap.encryption.TolerantReader;
import org.kithmap.graph.ConcurrencyLimiter;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.problem.NotFound;

/// The store for maps in the graph, and the one place that decides who sees what of them. Every
/// request names its account. A map that is neither owned by nor shared with the account does not
/// exist for it.
///
/// When an account opens a map of another person, this is recorded in the map's audit log, in the
/// same transaction.
///
/// Methods that write throw the same exceptions as [Graph], and then change nothing. A map that
/// exists is changed by a [MapUpdate].
public final class MapStore {

    static final CypherFile LIST = CypherFile.load("map/list.cypher");
    private static final CypherFile ACCESS = CypherFile.load("map/access.cypher");
    private static final CypherFile NOTE_READ = CypherFile.load("map/note-read.cypher");

    private final Graph graph;
    private final AuditLog audit;
    private final MapKeys mapKeys;
    private final LoadedMapReader reader;
    private final ExternalIds externalIds;
    private final MapCreator creator;
    private final MapEraser eraser;

    /// Admits one creation or erasure of a map at a time, as each locks the key ring until its
    /// commit.
    private final ConcurrencyLimiter keyRingLimiter = new ConcurrencyLimiter(1);

    private volatile Runnable whenWithdrawn = () -> {};

    public MapStore(Graph graph, AuditLog audit, MapKeys mapKeys) {
        this.graph = graph;
        this.audit = audit;
        this.mapKeys = mapKeys;
        this.reader = new LoadedMapReader(graph, mapKeys);
        this.externalIds = new ExternalIds(graph);
        this.creator = new MapCreator(mapKeys);
        this.eraser = new MapEraser(mapKeys, audit.practice(), this::withdrawn);
    }

    /// Sets the listener that is called when a map is erased or must no longer be used for
    /// research. It may be called shortly before the commit, and also if the transaction fails in
    /// the end.
    public void onWithdrawal(Runnable listener) {
        whenWithdrawn = listener;
    }

    /// Notifies the listener. Call it when a map must no longer be used for research.
    public void withdrawn() {
        whenWithdrawn.run();
    }

    /// Returns the maps of an account, and those that are shared with it. A damaged map is listed
    /// as such, and does not prevent listing the others.
    ///
    /// @throws KeyUnavailable if no map can be decrypted
    public List<MapSummary> list(String account) {
        return graph.read(LIST, Map.of("account", account)).stream()
                .map(row -> MapSummary.of(row, mapKeys))
                .toList();
    }

    /// Returns a reader for lists of elements of maps, some of which may be damaged.
    public TolerantReader tolerant() {
        return mapKeys.tolerant();
    }

    /// Returns a map that the account owns, if there is one with this id.
    public Optional<SupportMap> find(String account, String id) {
        return load(account, id)
                .filter(loadedMap -> loadedMap.access().own())
                .map(LoadedMap::whole);
    }

    /// Returns a map that the account owns.
    ///
    /// @throws NotFound if the account can see no map with this id
    /// @throws AccessDenied if the map is only shared with the account
    public SupportMap get(String account, String id) {
        LoadedMap loadedMap = load(account, id).orElseThrow(MapStore::notFound);
        if (!loadedMap.access().own()) {
            throw AccessDenied.ownersOnly();
        }
        return loadedMap.whole();
    }

    /// Returns the part of a map that the account can see.
    ///
    /// @throws NotFound if the account can see no map with this id
    public MapSnapshot open(String account, String id) {
        return open(account, id, false);
    }

    /// Does the same for a file, and records that in the audit log of another person's map.
    public MapSnapshot openForExport(String account, String id) {
        return open(account, id, true);
    }

    private MapSnapshot open(String account, String id, boolean export) {
        LoadedMap loadedMap = load(account, id).orElseThrow(MapStore::notFound);
        LoadedMap opened = loadedMap.access().own() ? loadedMap : openShared(account, id, export);
        return new MapSnapshot(opened.seen(), opened.seenRevision(), opened.access());
    }

    /// Returns the current state of the whole map. Only [LoadedMap#seen()] may be disclosed.
    public Optional<LoadedMap> load(String account, String id) {
        return reader.read(account, id);
    }

    /// Opens another person's map, and records that in the audit log, at most once in half an hour.
    private LoadedMap openShared(String account, String id, boolean export) {
        return graph.inTransaction(transaction -> {
            Row look =
                    transaction.run(NOTE_READ, Map.of("account", account, "ego", id)).stream()
                            .findFirst()
                            .orElseThrow(MapStore::notFound);
            if (Boolean.TRUE.equals(look.value("due"))) {
                audit.add(transaction, id, account, AuditAction.LOOKED, null);
            }
            if (export) {
                audit.add(transaction, id, account, AuditAction.EXPORTED, null);
            }
            return loadInTransaction(transaction, account, id);
        });
    }

    /// Returns the access of an account to a map.
    ///
    /// @throws NotFound if the account can see no map with this id
    public MapAccess access(String account, String id) {
        return graph.read(ACCESS, Map.of("account", account, "ego", id)).stream()
                .findFirst()
                .map(MapAccess::of)
                .orElseThrow(MapStore::notFound);
    }

    /// Checks that the account owns a map.
    ///
    /// @throws NotFound if the account can see no map with this id
    /// @throws AccessDenied if the map is only shared with the account
    public void requireOwn(String account, String id) {
        if (!access(account, id).own()) {
            throw AccessDenied.ownersOnly();
        }
    }

    /// Creates a map.
    ///
    /// @throws org.kithmap.graph.GraphConflict if the id of the map is already used
    public void create(String account, SupportMap map) {
        create(account, map, false);
    }

    /// Creates a map.
    ///
    /// @param keptForClient whether the account keeps it for a client; always so for a coach who is
    ///   not a person with maps of their own
    /// @throws org.kithmap.graph.GraphConflict if the id of the map is already used
    public void create(String account, SupportMap map, boolean keptForClient) {
        keyRingLimiter.take(() ->
                graph.inTransaction(
                        transaction -> creator.create(transaction, account, map, keptForClient)));
    }

    /// Creates an imported map, unless the account has one with this external id.
    ///
    /// @param derivedId see [ExternalIds#known]
    /// @return whether the map exists now with its id
    public boolean create(String account, SupportMap map, String externalId, String derivedId) {
        return keyRingLimiter.take(() ->
                graph.inTransaction(transaction ->
                        creator.createUnlessKnown(
                                transaction, account, map, externalId, derivedId)));
    }

    /// Creates a map in a transaction that is never committed, and without encryption.
    public void createTemporarily(Graph.Transaction transaction, String account, SupportMap map) {
        MapCreator.createTemporarily(transaction, account, map);
    }

    /// Returns the ids by which files name maps.
    public ExternalIds externalIds() {
        return externalIds;
    }

    /// Returns the cipher of a map.
    ///
    /// @param row a result of `map/data-key.cypher`
    public MapCipher cipher(String map, Row row) {
        return mapKeys.of(map, (String) row.value("seal"));
    }

    /// Returns whether names may be stored elsewhere on this machine: not if a passphrase protects
    /// them.
    public boolean namesMayBeCopied() {
        return !mapKeys.lock().isSet();
    }

    /// Erases a map with all its elements and its history.
    ///
    /// @throws NotFound if the account can see no map with this id
    /// @throws AccessDenied if the map is only shared with the account
    public void erase(String account, String id) {
        requireOwn(account, id);
        keyRingLimiter.take(
                () -> graph.inTransaction(transaction -> eraser.erase(transaction, account, id)));
        mapKeys.erased();
    }

    /// Erases all maps that the account owns, in a transaction that has locked the account.
    public void eraseAll(Graph.Transaction transaction, String account) {
        eraser.eraseAll(transaction, account);
    }

    /// Reads a whole map in a transaction, which must have locked the map before it writes to it.
    ///
    /// @throws NotFound if the account can see no map with this id
    public LoadedMap loadInTransaction(Graph.Transaction transaction, String account, String id) {
        return reader.read(transaction, account, id).orElseThrow(MapStore::notFound);
    }

    /// Lets the database plan the queries that read and write a map, so that the first change does
    /// not have to wait.
    public void warmUp(Graph.Transaction transaction) {
        reader.warmUp(transaction);
        MapWriter.warmUp(transaction);
    }

    /// Returns the failure of a map that does not exist or that the account must not know of.
    public static NotFound notFound() {
        return new NotFound(
                "no-such-map", "There is no map with this id, or no such person on it.");
    }
}
