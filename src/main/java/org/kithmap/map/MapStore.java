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

/// The maps in the graph, and the one place where it is settled who sees what of them. Whoever asks
/// names the account. A map that is neither theirs nor shared with them is no map.
///
/// Somebody who opens a map of another person is entered in its audit log, in the same transaction.
///
/// Writes throw what [Graph] throws, and change nothing when they throw.
public final class MapStore {

    private static final CypherFile READ = CypherFile.load("map/read.cypher");
    private static final CypherFile LIST = CypherFile.load("map/list.cypher");
    private static final CypherFile GRANT = CypherFile.load("map/grant.cypher");
    private static final CypherFile LOOKED = CypherFile.load("map/note-read.cypher");
    private static final CypherFile CREATE = CypherFile.load("map/create.cypher");
    private static final CypherFile BY_EXTERNAL_ID = CypherFile.load("map/by-external-id.cypher");
    private static final CypherFile EXTERNAL_ID = CypherFile.load("map/external-id.cypher");
    private static final CypherFile HOLD_ACCOUNT = CypherFile.load("account/lock.cypher");
    private static final CypherFile ERASE = CypherFile.load("map/erase.cypher");

    private static final CypherFile MOVED = CypherFile.load("map/raise-share-revisions.cypher");
    private static final CypherFile WITHHOLD = CypherFile.load("map/withhold.cypher");
    private static final CypherFile ALIASES = CypherFile.load("map/aliases.cypher");

    private static final int READ_ATTEMPTS = 3;

    private final Graph graph;
    private final AuditLog audit;
    private final MapKeys mapKeys;

    /// Whoever makes or erases a map holds the ring of keys until it is written.
    private final ConcurrencyLimiter ring = new ConcurrencyLimiter(1);

    private volatile Runnable whenWithdrawn = () -> {};

    public MapStore(Graph graph, AuditLog audit, MapKeys mapKeys) {
        this.graph = graph;
        this.audit = audit;
        this.mapKeys = mapKeys;
    }

    /// Has somebody told whenever a map is erased or must no longer be used for research; perhaps a
    /// moment before that is so, and also where it fails in the end.
    public void onWithdrawal(Runnable told) {
        whenWithdrawn = told;
    }

    /// To be called when a map must no longer be used for research.
    public void withdrawn() {
        whenWithdrawn.run();
    }

    /// One map in a list of them.
    ///
    /// @param name none where it is damaged
    /// @param alters how many are to be seen on it, of every phase
    /// @param owner the name of whose it is, where it is somebody else's
    /// @param damaged whether its words can't be opened
    public record Summary(
            String id,
            @Nullable String name,
            @Nullable String notes,
            long alters,
            @Nullable String owner,
            boolean damaged) {}

    /// The maps of an account, and those that are shared with it. One that is damaged is listed as
    /// such, and keeps nobody from the others.
    ///
    /// @throws KeyUnavailable when no map at all can be opened
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
                            ElementCipher sealed =
                                    mapKeys.of(id, (String) row.value("seal"))
                                            .of(EncryptedElementType.EGO, id);
                            String name = sealed.open("name", row.string("name"));
                            String notes = sealed.openIfThere("notes", row.value("notes"));
                            return new Summary(id, name, notes, alters, owner, false);
                        },
                        () -> new Summary(id, null, null, alters, owner, true));
    }

    /// Reads lists of what is on maps or about them, in which some words may be damaged.
    public TolerantReader tolerant() {
        return mapKeys.tolerant();
    }

    /// A map of the account's own.
    public Optional<SupportMap> find(String account, String id) {
        return held(account, id).filter(lockedMap -> lockedMap.grant().own()).map(LockedMap::whole);
    }

    /// A map of the account's own.
    ///
    /// @throws NoSuchMap when the account sees none of this id
    /// @throws AccessDenied when it is shared with them
    public SupportMap get(String account, String id) {
        LockedMap lockedMap = held(account, id).orElseThrow(NoSuchMap::new);
        if (!lockedMap.grant().own()) {
            throw AccessDenied.ownersOnly();
        }
        return lockedMap.whole();
    }

    /// What the account may see of a map.
    ///
    /// @throws NoSuchMap when it may see none of this id
    public MapSnapshot open(String account, String id) {
        LockedMap lockedMap = held(account, id).orElseThrow(NoSuchMap::new);
        return seen(lockedMap.grant().own() ? lockedMap : openShared(account, id));
    }

    private static MapSnapshot seen(LockedMap lockedMap) {
        return new MapSnapshot(lockedMap.seen(), lockedMap.seenRevision(), lockedMap.grant());
    }

    /// A map as it is at this moment, whole; what is told of it is to be [LockedMap#seen()].
    public Optional<LockedMap> held(String account, String id) {
        for (int attempt = 1; ; attempt++) {
            try {
                return graph.read(READ, Map.of("account", account, "ego", id)).stream()
                        .findFirst()
                        .map(row -> MapRowMapper.held(account, row, mapKeys));
            } catch (InvalidMap | KeyUnavailable | DamagedText e) {
                // a query may see half of what is just being written: a tie, and not yet its alter;
                // or the key was just wrapped again, or the words sealed again
                if (attempt == READ_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /// Opens somebody else's map, and enters that in its audit log, unless the same person looked a
    /// short while ago.
    private LockedMap openShared(String account, String id) {
        return graph.inTransaction(transaction -> {
            Row look =
                    transaction.run(LOOKED, Map.of("account", account, "ego", id)).stream()
                            .findFirst()
                            .orElseThrow(NoSuchMap::new);
            if (Boolean.TRUE.equals(look.value("anew"))) {
                audit.add(transaction, id, account, AuditAction.LOOKED, null);
            }
            return hold(transaction, account, id);
        });
    }

    /// What an account may do with a map.
    ///
    /// @throws NoSuchMap when it may see none of this id
    public MapAccess grant(String account, String id) {
        return graph.read(GRANT, Map.of("account", account, "ego", id)).stream()
                .findFirst()
                .map(MapAccess::of)
                .orElseThrow(NoSuchMap::new);
    }

    /// @throws NoSuchMap when the account may see none of this id
    /// @throws AccessDenied when it is shared with them
    public void requireOwn(String account, String id) {
        if (!grant(account, id).own()) {
            throw AccessDenied.ownersOnly();
        }
    }

    /// @throws org.kithmap.graph.GraphConflict when the id of the map is taken
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

    /// Creates a map that comes from outside, unless the account knows one by its external id.
    ///
    /// @param derivedId see [#known]
    /// @return whether it is there now, under the id it brings
    public boolean create(String account, SupportMap map, String externalId, String derivedId) {
        return ring.take(() ->
                graph.inTransaction(transaction -> {
                    transaction.run(HOLD_ACCOUNT, Map.of("id", account));
                    Map<String, @Nullable Object> ids = ids(account, externalId, derivedId);
                    for (Row known : transaction.run(BY_EXTERNAL_ID, ids)) {
                        // the same, where an acknowledgement got lost
                        return known.string("id").equals(map.id());
                    }
                    MapCipher mapCipher = mapKeys.createCipher(transaction, map.id());
                    create(transaction, account, map, externalId, mapCipher);
                    return true;
                }));
    }

    /// The id of a map of the account's own that is known elsewhere by an external id.
    ///
    /// @param derivedId what a map may have as its id that was brought in when external ids were
    ///   not kept
    public Optional<String> known(String account, String externalId, String derivedId) {
        return graph.read(BY_EXTERNAL_ID, ids(account, externalId, derivedId)).stream()
                .map(row -> row.string("id"))
                .findFirst();
    }

    private static Map<String, @Nullable Object> ids(
            String account, String externalId, String derivedId) {
        return Map.of("account", account, "externalId", externalId, "derivedId", derivedId);
    }

    /// By which id a file names a map of the account's own.
    ///
    /// @throws NoSuchMap when the account has none of this id
    public String externalId(String account, String id) {
        return graph.read(EXTERNAL_ID, Map.of("account", account, "ego", id)).stream()
                .map(row -> row.string("id"))
                .findFirst()
                .orElseThrow(NoSuchMap::new);
    }

    /// The same within a transaction that is never committed, and with its words as they are.
    public void createTemporarily(Graph.Transaction transaction, String account, SupportMap map) {
        create(transaction, account, map, MapCipher.NONE);
    }

    /// The seal of a map.
    ///
    /// @param row of `map/data-key.cypher`
    public MapCipher seal(String map, Row row) {
        return mapKeys.of(map, (String) row.value("seal"));
    }

    /// Whether names may be kept elsewhere on this machine: not where a passphrase protects them.
    public boolean namesMayBeCopied() {
        return !mapKeys.lock().isSet();
    }

    /// Erases a map with everything on it, its history included.
    ///
    /// @throws NoSuchMap when the account may see none of this id
    /// @throws AccessDenied when it is shared with them
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
            throw new NoSuchMap();
        }
        withdrawn();
        return erased;
    }

    /// Erases every map of the account's own, within a transaction that holds the account.
    public void eraseAll(Graph.Transaction transaction, String account) {
        transaction.run(LIST, Map.of("account", account)).stream()
                .filter(row -> row.value("owner") == null)
                .forEach(row -> erase(transaction, account, row.string("id")));
    }

    /// A map as it is within a transaction, which must hold it if it is to write.
    ///
    /// @throws NoSuchMap when the account may see none of this id
    public LockedMap hold(Graph.Transaction transaction, String account, String id) {
        return transaction.run(READ, Map.of("account", account, "ego", id)).stream()
                .findFirst()
                .map(row -> MapRowMapper.held(account, row, mapKeys))
                .orElseThrow(NoSuchMap::new);
    }

    /// Has the queries planned that read and write a map, so that the first change need not wait.
    public void warmUp(Graph.Transaction transaction) {
        transaction.run(READ, Map.of("account", "", "ego", ""));
        MapWriter.warmUp(transaction);
    }

    /// Brings a map that the transaction holds from one state to the next. Those with whom it is
    /// shared have another revision after it if what they see is another; the one who changes it
    /// has in any case.
    ///
    /// @param revision of the state after it
    public void write(
            Graph.Transaction transaction, LockedMap before, SupportMap after, long revision) {
        List<Row> shares =
                new MapWriter(transaction, before.whole(), after, before.seal()).write(revision);
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

    /// Withholds people who are new on a map from those from whom somebody on it is withheld, until
    /// its owner says otherwise: in the file, a person who is withheld may have another id.
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

    /// Remembers the ids under which the one who changes a map knows what is stored under others.
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
}
