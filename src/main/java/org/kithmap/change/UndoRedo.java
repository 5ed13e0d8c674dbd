package org.kithmap.change;

import java.util.List;
import java.util.Map;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.map.AccessDenied;
import org.kithmap.map.LoadedMap;
import org.kithmap.map.MapUpdate;

/// Undoes the latest change of a map that is not undone, or redoes the one that was undone last.
final class UndoRedo {

    private static final CypherFile HEADS = CypherFile.load("change/undo-redo-heads.cypher");
    private static final CypherFile UNDO_OR_REDO = CypherFile.load("change/undo-or-redo.cypher");

    /// The number of requests to undo or redo one change that are remembered, to recognise a
    /// repeated one.
    private static final int REQUESTS = 100;

    private UndoRedo() {}

    /// Plans the query that finds both changes.
    static void warmUp(Graph.Transaction transaction) {
        transaction.run(HEADS, Map.of("ego", ""));
    }

    /// @param id of the change, as the account knows it
    /// @return one row with the change
    /// @throws StaleEdit if another change is the next to be undone or redone by now
    /// @throws AccessDenied if the account has a share and somebody else made the change
    static List<Row> apply(
            Graph.Transaction transaction, LoadedMap now, String request, String id, boolean undo) {
        Change change = next(transaction, now, id, undo);
        if (!now.access().own() && !now.account().equals(change.by())) {
            throw AccessDenied.ownersOnly();
        }
        long revision = now.revision() + 1;
        MapDraft draft = VisibleDraft.of(now, undo ? change.backward() : change.forward());
        new MapUpdate(transaction, now).write(draft.after(), revision);
        return transaction.run(
                UNDO_OR_REDO,
                Map.of(
                        "ego",
                        now.whole().id(),
                        "change",
                        change.id(),
                        "id",
                        now.access().own() ? request : SharedChanges.newId(),
                        "undone",
                        undo,
                        "revision",
                        revision,
                        "kept",
                        REQUESTS));
    }

    private static Change next(
            Graph.Transaction transaction, LoadedMap now, String id, boolean undo) {
        Row heads = transaction.run(HEADS, Map.of("ego", now.whole().id())).getFirst();
        String head = undo ? "undo" : "redo";
        if (heads.value(head) == null
                || !id.equals(Change.shownId(heads.row(head), now.account()))) {
            throw StaleEdit.notNext(now.seenRevision(), undo);
        }
        return Change.of(heads.row(head), now.cipher());
    }
}
