package org.kithmap.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kithmap.audit.AuditAction;
import org.kithmap.audit.AuditLog;
import org.kithmap.encryption.ElementCipher;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.influence.Influences;
import org.kithmap.map.AccessDenied;
import org.kithmap.map.LoadedMap;
import org.kithmap.map.MapStore;
import org.kithmap.map.MapUpdate;

/// Changes by accounts with a share: they are judged only by what the account sees, and applied to
/// the whole map in such a way that hidden parts can't make them fail.
final class SharedChanges {

    private static final CypherFile REQUEST = CypherFile.load("change/share-request.cypher");
    private static final CypherFile STORE_REQUEST_ID =
            CypherFile.load("change/store-request-id.cypher");
    private static final CypherFile RECORD = CypherFile.load("change/record-share-request.cypher");

    private final MapStore maps;
    private final ChangeStore store;
    private final AuditLog audit;
    private final ShareHistoryReader histories;

    SharedChanges(MapStore maps, ChangeStore store, AuditLog audit, ShareHistoryReader histories) {
        this.maps = maps;
        this.store = store;
        this.audit = audit;
        this.histories = histories;
    }

    /// The edits that a request made.
    ///
    /// @param edits as its sender sees them
    /// @param whole as they are on the whole map
    private record AppliedEdits(List<Edit> edits, List<Edit> whole) {}

    /// Carries out a request, unless that was done before, and returns the response.
    ///
    /// @throws AccessDenied if the account may only look at the map, or the request refers to a
    ///   withheld part, whether or not that exists
    ChangeOutcome execute(Graph.Transaction transaction, LoadedMap now, ChangeRequest requested) {
        String map = now.whole().id();
        RefusedEdits.requireNoWait(transaction, now.account(), map);
        if (!now.access().edit()) {
            throw AccessDenied.seeOnly();
        }
        Optional<ChangeOutcome> before = before(transaction, now, requested.id());
        if (before.isPresent()) {
            return before.get();
        }
        if (requested.edits() == null && requested.undo() == null && requested.redo() == null) {
            throw AccessDenied.ownersOnly(); // to restore an earlier state
        }
        AppliedEdits made =
                requested.edits() != null || ShareHistoryReader.hasOwnHistory(now)
                        ? add(transaction, now, requested)
                        : undoOrRedoOfMap(transaction, now, requested);
        audit.add(transaction, map, now.account(), AuditAction.CHANGED, null);
        return record(transaction, now, requested, made);
    }

    /// Makes a change of its own in the history of the map.
    private AppliedEdits add(
            Graph.Transaction transaction, LoadedMap now, ChangeRequest requested) {
        AppliedEdits made = make(transaction, now, requested);
        String map = now.whole().id();
        String id = newId();
        long revision = now.revision() + 1;
        store.add(
                transaction,
                new ChangeStore.NewChange(
                        map,
                        id,
                        now.account(),
                        revision,
                        Change.of(now.cipher(), id).encrypt("edits", Edit.json(made.whole())),
                        null));
        transaction.run(
                STORE_REQUEST_ID, Map.of("ego", map, "number", revision, "id", requested.id()));
        return made;
    }

    /// Undoes or redoes a change in the history of the map, for an account without a history of its
    /// own.
    private static AppliedEdits undoOrRedoOfMap(
            Graph.Transaction transaction, LoadedMap now, ChangeRequest requested) {
        boolean undo = requested.undo() != null;
        String id = Objects.requireNonNull(undo ? requested.undo() : requested.redo());
        Row done = UndoRedo.apply(transaction, now, requested.id(), id, undo).getFirst();
        Change change = Change.of(done.row("change"), now.cipher());
        List<Edit> edits = undo ? change.backward() : change.forward();
        return new AppliedEdits(edits, edits);
    }

    /// Returns the response to a request that was carried out before. Only its sender gets one.
    private Optional<ChangeOutcome> before(
            Graph.Transaction transaction, LoadedMap now, String request) {
        return transaction
                .run(
                        REQUEST,
                        Map.of("ego", now.whole().id(), "account", now.account(), "id", request))
                .stream()
                .findFirst()
                .map(row -> SharedChangeRequest.of(row.row("request"), now.cipher()))
                .map(one -> answer(transaction, now, one, true));
    }

    private AppliedEdits make(
            Graph.Transaction transaction, LoadedMap now, ChangeRequest requested) {
        return requested.edits() == null
                ? undoOrRedo(transaction, now, requested)
                : change(transaction, now, requested.edits(), List.of());
    }

    private AppliedEdits change(
            Graph.Transaction transaction, LoadedMap now, List<Edit> edits, List<Edit> undone) {
        SharedDraft draft = SharedDraft.of(now, edits, undone);
        Influences.merge(
                transaction,
                now.whole().id(),
                MergedAlters.of(draft.edits(), now.whole(), draft.map()));
        MapUpdate update = new MapUpdate(transaction, now);
        update.write(draft.map(), now.revision() + 1);
        update.writeAliases(draft.aliases());
        boolean asSent = !ShareHistoryReader.hasOwnHistory(now) && draft.aliases().isEmpty();
        return new AppliedEdits(draft.edits(), asSent ? draft.edits() : draft.whole(now.whole()));
    }

    private AppliedEdits undoOrRedo(
            Graph.Transaction transaction, LoadedMap now, ChangeRequest requested) {
        boolean undo = requested.undo() != null;
        ShareHistory history = histories.read(transaction, now);
        Change change =
                history.next(undo)
                        .filter(next ->
                                next.id().equals(undo ? requested.undo() : requested.redo()))
                        .orElseThrow(() -> StaleEdit.notNext(now.seenRevision(), undo));
        return change(
                transaction,
                now,
                undo ? change.backward() : change.forward(),
                undo ? history.whole(change.id()) : List.of());
    }

    /// Records a request and returns the response.
    ///
    /// @param before the map as it was
    private ChangeOutcome record(
            Graph.Transaction transaction,
            LoadedMap before,
            ChangeRequest requested,
            AppliedEdits made) {
        ElementCipher cipher =
                before.cipher().of(EncryptedElementType.SHARE_REQUEST, requested.id());
        Map<String, @Nullable Object> record = new HashMap<>();
        record.put("ego", before.whole().id());
        record.put("account", before.account());
        record.put("id", requested.id());
        record.put("undo", requested.undo());
        record.put("redo", requested.redo());
        record.put("edits", cipher.encrypt("edits", Edit.json(made.edits())));
        record.put("whole", cipher.encrypt("whole", Edit.json(made.whole())));
        record.put("number", before.revision() + 1);
        record.put("revision", before.seenRevision() + 1);
        record.put("kept", ChangeLog.KEPT.changes()); // of one account about one map
        record.put("characters", ChangeLog.KEPT.characters());
        SharedChangeRequest request =
                SharedChangeRequest.of(
                        transaction.run(RECORD, record).getFirst().row("request"), before.cipher());
        LoadedMap now = maps.loadInTransaction(transaction, before.account(), before.whole().id());
        return answer(transaction, now, request, false);
    }

    private ChangeOutcome answer(
            Graph.Transaction transaction,
            LoadedMap now,
            SharedChangeRequest request,
            boolean again) {
        return new ChangeOutcome(
                again, request.revision(), histories.read(transaction, now).change(request));
    }

    /// Returns the id of a change in the map's history: random, so that no sender can have chosen
    /// it.
    static String newId() {
        return UUID.randomUUID().toString();
    }
}
