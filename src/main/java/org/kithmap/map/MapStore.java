package org.kithmap.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kithmap.audit.AuditAction;
import org.kithmap.audit.AuditLog;
import org.kithmap.audit.PracticeEvent;
import org.kithmap.encryption.DamagedText;
import org.kithmap.encryption.ElementCipher;
import org.kithmap.encryption.EncryptedElementType;
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
/// Methods that write throw the same exceptions as [Graph], and then change nothing.
public final class MapStore {

    private static final CypherFile READ = CypherFile.load("map/read.cypher");
    private static final CypherFile LIST = CypherFile.load("map/list.cypher");
    private static final CypherFile GRANT = CypherFile.load("map/grant.cypher");
    private static final CypherFile LOOKED = CypherFile.load("map/note-read.cypher");
    private static final CypherFile CREATE = CypherFile.load("map/create.cypher");
    private static final CypherFile BY_EXTERNAL_ID = CypherFile.load("map/by-external-id.cypher");
    private static final CypherFile EXTERNAL_ID = CypherFile.load("map/external-id.cypher");
    private static final CypherFile LOCK_ACCOUNT = CypherFile.load("account/lock.cypher");
    private static final CypherFile ERASE = CypherFile.load("map/erase.cypher");

    private static final CypherFile MOVED = CypherFile.load("map/raise-share-revisions.cypher");
    private static final CypherFile WITHHOLD = CypherFile.load("map/withhold.cypher");
    private static final CypherFile ALIASES = CypherFile.load("map/aliases.cypher");

    private static final int READ_ATTEMPTS = 3;

    private final Graph graph;
    private final AuditLog audit;
    private final MapKeys mapKeys;

    /// Admits one creation or erasure of a map at a time, as each locks the key ring until its
    /// commit.
    private final ConcurrencyLimiter ring = new ConcurrencyLimiter(1);

    private volatile Runnable whenWithdrawn = () -> {};

    public MapStore(Graph graph, AuditLog audit, MapKeys mapKeys) {
        this.graph = graph;
        this.audit = audit;
        this.mapKeys = mapKeys;
    }

    /// Sets the listener that is called when a map is erased or must no longer be used for
    /// research. It may be called shortly before the commit, and also if the transaction fails in
    /// the end.
    public void onWithdrawal(Runnable told) {
        whenWithdrawn = told;
    }

    /// Notifies the listener. Call it when a map must no longer be used for research.
    public void withdrawn() {
        whenWithdrawn.run();
    }

    /// An entry in a list of maps.
    ///
    /// @param name absent if the map is damaged
    /// @param alters the number of visible alters, of every phase
    /// @param owner the name of the owner; absent if that is the account itself
    /// @param damaged whether its texts can't be decrypted
    public record Summary(
            String id,
            @Nullable String name,
            @Nullable String notes,
            long alters,
            @Nullable String owner,
            boolean damaged) {}

    /// Returns the maps of an account, and those that are shared with it. A damaged map is listed
    /// as such, and does not prevent listing the others.
    ///
    /// @throws KeyUnavailable if no map can be decrypted
    public List<Summary> list(String account) {
        return graph.read(LIST, Map.of("account", account)).stream().map(this::summary).toList();
    }

    private Summary summary(Row row) {
        String id = row.string("id");
        long alters = row.number("alters");
        String owner = (String) row.value("owner");
        return tolerant()
                .read(
                        EncryptedElementType.EGO,
                        () -> {
                            ElementCipher cipher =
                                    mapKeys.of(id, (String) row.value("seal"))
                                            .of(EncryptedElementType.EGO, id);
                            String name = cipher.decrypt("name", row.string("name"));
                            String notes = cipher.decryptIfPresent("notes", row.value("notes"));
                            return new Summary(id, name, notes, alters, owner, false);
                        },
                        () -> new Summary(id, null, null, alters, owner, true));
    }

    /// Returns a reader for lists of elements of maps, some of which may be damaged.
    public TolerantReader tolerant() {
        return mapKeys.tolerant();
    }

    /// Returns a map that the account owns, if there is one with this id.
    public Optional<SupportMap> find(String account, String id) {
        return held(account, id).filter(lockedMap -> lockedMap.grant().own()).map(LockedMap::whole);
    }

    /// Returns a map that the account owns.
    ///
    /// @throws NotFound if the account can see no map with this id
    /// @throws AccessDenied if the map is only shared with the account
    public SupportMap get(String account, String id) {
        LockedMap lockedMap = held(account, id).orElseThrow(MapStore::notFound);
        if (!lockedMap.grant().own()) {
            throw AccessDenied.ownersOnly();
        }
        return lockedMap.whole();
    }

    /// Returns the part of a map that the account can see.
    ///
    /// @throws NotFound if the account can see no map with this id
    public MapSnapshot open(String account, String id) {
        LockedMap lockedMap = held(account, id).orElseThrow(MapStore::notFound);
        return seen(lockedMap.grant().own() ? lockedMap : openShared(account, id));
    }

    private static MapSnapshot seen(LockedMap lockedMap) {
        return new MapSnapshot(lockedMap.seen(), lockedMap.seenRevision(), lockedMap.grant());
    }

    /// Returns the current state of the whole map. Only [LockedMap#seen()] may be disclosed.
    public Optional<LockedMap> held(String account, String id) {
        for (int attempt = 1; ; attempt++) {
            try {
                return graph.read(READ, Map.of("account", account, "ego", id)).stream()
                        .findFirst()
                        .map(row -> MapRowMapper.held(account, row, mapKeys));
            } catch (InvalidMap | KeyUnavailable | DamagedText e) {
                // a query may see half of a concurrent write: a tie without its alter; or the key
                // was just wrapped again, or the texts encrypted again
                if (attempt == READ_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /// Opens another person's map, and records it in the audit log, unless the same account opened
    /// it in the last half hour.
    private LockedMap openShared(String account, String id) {
        return graph.inTransaction(transaction -> {
            Row look =
                    transaction.run(LOOKED, Map.of("account", account, "ego", id)).stream()
                            .findFirst()
                            .orElseThrow(MapStore::notFound);
            if (Boolean.TRUE.equals(look.value("anew"))) {
                audit.add(transaction, id, account, AuditAction.LOOKED, null);
            }
            return hold(transaction, account, id);
        });
    }

    /// Returns the access of an account to a map.
    ///
    /// @throws NotFound if the account can see no map with this id
    public MapAccess grant(String account, String id) {
        return graph.read(GRANT, Map.of("account", account, "ego", id)).stream()
                .findFirst()
                .map(MapAccess::of)
                .orElseThrow(MapStore::notFound);
    }

    /// Checks that the account owns a map.
    ///
    /// @throws NotFound if the account can see no map with this id
    /// @throws AccessDenied if the map is only shared with the account
    public void requireOwn(String account, String id) {
        if (!grant(account, id).own()) {
            throw AccessDenied.ownersOnly();
        }
    }

    /// Creates a map.
    ///
    /// @throws org.kithmap.graph.GraphConflict if the id of the map is already used
    public void create(String account, SupportMap map) {
        ring.take(() -> graph.inTransaction(transaction -> create(transaction, account, map)));
    }

    private List<Row> create(Graph.Transaction transaction, String account, SupportMap map) {
        return create(transaction, account, map, mapKeys.createCipher(transaction, map.id()));
    }

    private static List<Row> create(
            Graph.Transaction transaction, String account, SupportMap map, MapCipher mapCipher) {
        return create(transaction, account, map, null, mapCipher);
    }

    private static List<Row> create(
            Graph.Transaction transaction,
            String account,
            SupportMap map,
            @Nullable String externalId,
            MapCipher mapCipher) {
        Map<String, @Nullable Object> parameters =
                new MapParameterMapper(mapCipher).parameters(account, map);
        parameters.put("externalId", externalId);
        return transaction.run(CREATE, parameters);
    }

    /// Creates an imported map, unless the account has one with this external id.
    ///
    /// @param derivedId see [#known]
    /// @return whether the map exists now with its id
    public boolean create(String account, SupportMap map, String externalId, String derivedId) {
        return ring.take(() ->
                graph.inTransaction(transaction -> {
                    transaction.run(LOCK_ACCOUNT, Map.of("id", account));
                    Map<String, @Nullable Object> ids = ids(account, externalId, derivedId);
                    for (Row known : transaction.run(BY_EXTERNAL_ID, ids)) {
                        // the same id if this is a retry after a lost acknowledgement
                        return known.string("id").equals(map.id());
                    }
                    MapCipher mapCipher = mapKeys.createCipher(transaction, map.id());
                    create(transaction, account, map, externalId, mapCipher);
                    return true;
                }));
    }

    /// Returns the id of the account's map with this external id, if there is one.
    ///
    /// @param derivedId the id that the map may have if it was imported before external ids were
    ///   stored
    public Optional<String> known(String account, String externalId, String derivedId) {
        return graph.read(BY_EXTERNAL_ID, ids(account, externalId, derivedId)).stream()
                .map(row -> row.string("id"))
                .findFirst();
    }

    private static Map<String, @Nullable Object> ids(
            String account, String externalId, String derivedId) {
        return Map.of("account", account, "externalId", externalId, "derivedId", derivedId);
    }

    /// Returns the id by which files name a map that the account owns.
    ///
    /// @throws NotFound if the account owns no map with this id
    public String externalId(String account, String id) {
        return graph.read(EXTERNAL_ID, Map.of("account", account, "ego", id)).stream()
                .map(row -> row.string("id"))
                .findFirst()
                .orElseThrow(MapStore::notFound);
    }

    /// Creates a map in a transaction that is never committed, and without encryption.
    public void createTemporarily(Graph.Transaction transaction, String account, SupportMap map) {
        create(transaction, account, map, MapCipher.NONE);
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
        ring.take(() ->
                graph.inTransaction(transaction -> {
                    List<Row> erased = erase(transaction, account, id);
                    audit.practice()
                            .add(
                                    transaction,
                                    PracticeEvent.Kind.MAP_DELETED,
                                    account,
                                    null,
                                    List.of());
                    return erased;
                }));
        mapKeys.erased();
    }

    private List<Row> erase(Graph.Transaction transaction, String account, String id) {
        mapKeys.noteErasure(transaction);
        List<Row> erased = transaction.run(ERASE, Map.of("account", account, "ego", id));
        if (erased.isEmpty()) {
            throw notFound();
        }
        withdrawn();
        return erased;
    }

    /// Erases all maps that the account owns, in a transaction that has locked the account.
    public void eraseAll(Graph.Transaction transaction, String account) {
        transaction.run(LIST, Map.of("account", account)).stream()
                .filter(row -> row.value("owner") == null)
                .forEach(row -> erase(transaction, account, row.string("id")));
    }

    /// Reads a whole map in a transaction, which must have locked the map before it writes to it.
    ///
    /// @throws NotFound if the account can see no map with this id
    public LockedMap hold(Graph.Transaction transaction, String account, String id) {
        return transaction.run(READ, Map.of("account", account, "ego", id)).stream()
                .findFirst()
                .map(row -> MapRowMapper.held(account, row, mapKeys))
                .orElseThrow(MapStore::notFound);
    }

    /// Lets the database plan the queries that read and write a map, so that the first change does
    /// not have to wait.
    public void warmUp(Graph.Transaction transaction) {
        transaction.run(READ, Map.of("account", "", "ego", ""));
        MapWriter.warmUp(transaction);
    }

    /// Changes a map that the transaction has locked from one state to the next. The revision of a
    /// share changes if its visible content changes; that of the account that changes the map
    /// always does.
    ///
    /// @param revision the revision of the next state
    public void write(
            Graph.Transaction transaction, LockedMap before, SupportMap after, long revision) {
        List<Row> shares =
                new MapWriter(transaction, before.whole(), after, before.cipher()).write(revision);
        List<String> moved =
                shares.stream()
                        .filter(share ->
                                share.string("coach").equals(before.account())
                                        || seesDifference(share, before.whole(), after))
                        .map(share -> share.string("coach"))
                        .toList();
        if (!moved.isEmpty()) {
            transaction.run(MOVED, Map.of("ego", after.id(), "coaches", moved));
        }
    }

    /// Withholds added alters from all coaches from whom any alter is withheld, until the owner
    /// decides otherwise. A withheld person may have another id in an imported file.
    public void withholdNew(Graph.Transaction transaction, LockedMap now, SupportMap after) {
        Set<String> known =
                now.whole().alters().stream().map(Alter::id).collect(Collectors.toSet());
        List<String> added =
                after.alters().stream().map(Alter::id).filter(id -> !known.contains(id)).toList();
        transaction.run(WITHHOLD, Map.of("ego", after.id(), "alters", added));
    }

    private static boolean seesDifference(Row share, SupportMap before, SupportMap after) {
        MapAccess mapAccess = MapAccess.of(share.row("share"), "");
        return !MapOrder.sorted(mapAccess.seen(before))
                .equals(MapOrder.sorted(mapAccess.seen(after)));
    }

    /// Stores the ids by which the account knows elements that are stored under other ids.
    public void keep(Graph.Transaction transaction, LockedMap lockedMap, IdAliases aliases) {
        if (!aliases.equals(lockedMap.grant().aliases())) {
            transaction.run(
                    ALIASES,
                    Map.of(
                            "account",
                            lockedMap.account(),
                            "ego",
                            lockedMap.whole().id(),
                            "stored",
                            aliases.stored(),
                            "shown",
                            aliases.shown()));
        }
    }

    /// Returns the failure of a map that does not exist or that the account must not know of.
    public static NotFound notFound() {
        return new NotFound(
                "no-such-map", "There is no map with this id, or no such person on it.");
    }
}
