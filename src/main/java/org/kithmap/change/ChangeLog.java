package org.kithmap.change;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.audit.AuditLog;
import org.kithmap.encryption.MapCipher;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.influence.Influences;
import org.kithmap.map.AccessDenied;
import org.kithmap.map.LoadedMap;
import org.kithmap.map.MapStore;
import org.kithmap.map.MapUpdate;
import org.kithmap.map.SupportMap;
import org.kithmap.problem.NotFound;

/// The log of changes to maps: makes, undoes, redoes, restores and lists them.
///
/// A change is checked and written in one transaction that locks the map, so concurrent writers
/// never overwrite each other's changes unnoticed. Every request has an id: repeating it, because
/// the response was lost, changes nothing and gives the same response.
public final class ChangeLog {

    /// The latest changes of a map, which can be undone and restored. Older ones are deleted, with
    /// those that are based on them alone.
    static final ChangeStore.Limits KEPT = new ChangeStore.Limits(1_000, 4_000_000);

    private static final CypherFile LOCK = CypherFile.load("change/lock.cypher");
    private static final CypherFile FORGET = CypherFile.load("change/forget.cypher");

    private final Graph graph;
    private final MapStore maps;
    private final ChangeStore store;
    private final SharedChanges shared;
    private final HistoryReader historyReader;
    private final RefusedEdits refusedEdits;

    public ChangeLog(Graph graph, MapStore maps, AuditLog audit) {
        this(graph, maps, audit, KEPT);
    }

    ChangeLog(Graph graph, MapStore maps, AuditLog audit, ChangeStore.Limits kept) {
        this.graph = graph;
        this.maps = maps;
        this.store = new ChangeStore(kept);
        ShareHistoryReader histories = new ShareHistoryReader(graph, maps);
        this.shared = new SharedChanges(maps, store, audit, histories);
        this.historyReader = new HistoryReader(graph, maps, store, histories);
        this.refusedEdits = new RefusedEdits(graph, audit);
    }

    /// Plans every query that a change runs, by running them on no map, so that the first change
    /// doesn't wait for planning.
    public void warmUp() {
        graph.inTransaction(transaction -> {
            transaction.run(LOCK, Map.of("account", "", "ego", "", "id", ""));
            UndoRedo.warmUp(transaction);
            maps.warmUp(transaction);
            store.warmUp(transaction);
            return List.of();
        });
    }

    /// @param request its id, and the id of the change
    /// @throws NotFound if the account has no map of this id
    /// @throws StaleEdit if the map differs from what an edit expects
    /// @throws InvalidEdit if an edit leads to something that can't be on a map
    /// @throws org.kithmap.graph.GraphConflict if somebody else made a change of this id
    ChangeOutcome change(String account, String map, String request, List<Edit> edits) {
        return withLockedMap(
                account,
                map,
                new ChangeRequest(request, edits, null, null),
                (transaction, now) -> {
                    MapDraft mapDraft = VisibleDraft.of(now, edits);
                    mapDraft.requireRoom();
                    Influences.merge(
                            transaction,
                            map,
                            MergedAlters.of(mapDraft.made(), now.whole(), mapDraft.after()));
                    return write(
                            transaction, now, request, mapDraft.after(), mapDraft.made(), null);
                });
    }

    /// Restores the map as it was just after a change, or at the start. This is a change itself and
    /// can be undone like any other.
    ///
    /// @param change its id, or [ChangeHistory#START]
    /// @param everything whether answers, steps, contacts and saved views are restored as well
    /// @throws StaleEdit if the change is no longer kept
    ChangeOutcome restore(
            String account, String map, String request, String change, boolean everything) {
        return withLockedMap(
                account,
                map,
                new ChangeRequest(request, null, null, null),
                (transaction, now) -> {
                    PastState past = store.history(transaction, now).after(change);
                    List<Edit> edits = EditScript.between(now.whole(), past.restored(everything));
                    MapDraft mapDraft = VisibleDraft.of(now, edits);
                    return write(
                            transaction, now, request, mapDraft.after(), mapDraft.made(), change);
                });
    }

    /// Replaces the account's own map by the one of the same id from a file. This is a change
    /// itself and can be undone like any other. A page for a hard day that is there is kept, as it
    /// has no history.
    ///
    /// @throws NotFound if the account has no map of this id
    public void replace(String account, SupportMap map) {
        String request = SharedChanges.newId();
        withLockedMap(
                account,
                map.id(),
                new ChangeRequest(request, null, null, null),
                (transaction, now) -> {
                    new MapUpdate(transaction, now).withholdNew(map);
                    MapDraft mapDraft = VisibleDraft.of(now, EditScript.between(now.whole(), map));
                    return write(
                            transaction,
                            now,
                            request,
                            mapDraft.after().withHardDay(map.hardDay()),
                            mapDraft.made(),
                            ChangeHistory.FILE);
                });
    }

    /// Undoes the latest change that is not undone.
    ///
    /// @param change its id
    /// @throws StaleEdit if the latest one is another by now
    public ChangeOutcome undo(String account, String map, String request, String change) {
        return undoOrRedo(account, map, request, change, true);
    }

    /// Redoes the change that was undone last.
    ///
    /// @param change its id
    /// @throws StaleEdit if the last one is another by now
    ChangeOutcome redo(String account, String map, String request, String change) {
        return undoOrRedo(account, map, request, change, false);
    }

    private ChangeOutcome undoOrRedo(
            String account, String map, String request, String id, boolean undo) {
        return withLockedMap(
                account,
                map,
                new ChangeRequest(request, null, undo ? id : null, undo ? null : id),
                (transaction, now) -> UndoRedo.apply(transaction, now, request, id, undo));
    }

    /// Returns the edits that would restore an earlier state of a map.
    ///
    /// @param change its id, or [ChangeHistory#START]
    /// @throws NotFound if the account has no map of this id
    /// @throws StaleEdit if the change is no longer kept
    HistoryReader.Difference difference(String account, String map, String change) {
        return historyReader.difference(account, map, change);
    }

    /// Returns the changes that an account may read.
    ///
    /// @throws NotFound if the account has no map of this id
    public KeptChanges history(String account, String map) {
        return historyReader.changes(account, map);
    }

    /// Deletes the history of a map. Nothing can be undone after that.
    ///
    /// @throws NotFound if the account has no map of this id
    void forget(String account, String map) {
        maps.requireOwn(account, map);
        graph.inTransaction(transaction -> {
            List<Row> forgotten = transaction.run(FORGET, Map.of("account", account, "ego", map));
            if (forgotten.isEmpty()) {
                throw MapStore.notFound();
            }
            Influences.prune(transaction, map);
            return forgotten;
        });
    }

    /// Makes the change of a request by the owner.
    private interface LockedTask {
        /// @return one row with the change that was written
        List<Row> run(Graph.Transaction transaction, LoadedMap now);
    }

    private ChangeOutcome withLockedMap(
            String account, String map, ChangeRequest requested, LockedTask work) {
        try {
            return graph.inTransaction(
                    transaction -> lockAndRun(transaction, account, map, requested, work));
        } catch (AccessDenied refused) {
            refusedEdits.count(account, map);
            throw refused;
        }
    }

    private ChangeOutcome lockAndRun(
            Graph.Transaction transaction,
            String account,
            String map,
            ChangeRequest requested,
            LockedTask work) {
        Row locked =
                transaction
                        .run(LOCK, Map.of("account", account, "ego", map, "id", requested.id()))
                        .stream()
                        .findFirst()
                        .orElseThrow(MapStore::notFound);
        LoadedMap now = maps.loadInTransaction(transaction, account, map);
        if (now.access().own()) {
            return locked.value("change") != null
                    ? done(true, locked, now.cipher())
                    : done(false, work.run(transaction, now).getFirst(), now.cipher());
        }
        return shared.execute(transaction, now, requested);
    }

    private static ChangeOutcome done(boolean again, Row row, MapCipher mapCipher) {
        Row change = row.row("change");
        return new ChangeOutcome(again, change.number("revision"), Change.of(change, mapCipher));
    }

    private List<Row> write(
            Graph.Transaction transaction,
            LoadedMap now,
            String request,
            SupportMap after,
            List<Edit> made,
            @Nullable String restored) {
        long revision = now.revision() + 1;
        new MapUpdate(transaction, now).write(after, revision);
        String edits = Change.of(now.cipher(), request).encrypt("edits", Edit.json(made));
        return store.add(
                transaction,
                new ChangeStore.NewChange(
                        now.whole().id(), request, now.account(), revision, edits, restored));
    }
}
