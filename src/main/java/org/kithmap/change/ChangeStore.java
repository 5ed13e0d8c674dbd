package org.kithmap.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.GraphConflict;
import org.kithmap.graph.Row;
import org.kithmap.map.LockedMap;

/// The changes of maps in the graph. They are only ever added to, up to a limit: beyond it the
/// oldest goes, and with it those that only it leads to.
final class ChangeStore {

    private static final CypherFile RECORD = CypherFile.load("change/record.cypher");
    private static final CypherFile TREE = CypherFile.load("change/tree.cypher");
    private static final CypherFile PRUNE = CypherFile.load("change/prune.cypher");
    private static final CypherFile ALL = CypherFile.load("change/all.cypher");

    private final int kept;

    /// @param kept how many changes of a map
    ChangeStore(int kept) {
        this.kept = kept;
    }

    /// Has the query planned that every change runs.
    void warmUp(Graph.Transaction transaction) {
        transaction.run(RECORD, new New("", "", "", 0L, "", null).parameters());
    }

    /// A change that was just made.
    ///
    /// @param edits sealed
    /// @param restored the state that it brought the map back to; null for any other change
    record New(
            String map,
            String id,
            String account,
            long revision,
            String edits,
            @Nullable String restored) {

        private Map<String, @Nullable Object> parameters() {
            Map<String, @Nullable Object> all = new HashMap<>();
            all.put("ego", map);
            all.put("id", id);
            all.put("account", account);
            all.put("revision", revision);
            all.put("edits", edits);
            all.put("restored", restored);
            return all;
        }
    }

    /// @return one row with the change
    /// @throws GraphConflict when somebody else made a change of its id
    List<Row> add(Graph.Transaction transaction, New change) {
        List<Row> made = transaction.run(RECORD, change.parameters());
        if (made.isEmpty()) {
            throw new GraphConflict();
        }
        if (made.getFirst().number("kept") > kept) {
            transaction.run(
                    PRUNE,
                    Map.of(
                            "ego",
                            change.map(),
                            "changes",
                            tree(transaction, change.map()).toPrune(kept)));
        }
        return made;
    }

    private static HistoryTree tree(Graph.Transaction transaction, String map) {
        return new HistoryTree(
                transaction.run(TREE, Map.of("ego", map)).stream()
                        .map(row ->
                                new HistoryTree.StateNode(
                                        row.string("id"),
                                        row.string("after"),
                                        Boolean.TRUE.equals(row.value("undone")),
                                        Boolean.TRUE.equals(row.value("superseded"))))
                        .toList());
    }

    ChangeHistory history(Graph.Transaction transaction, LockedMap now) {
        return new ChangeHistory(
                now,
                transaction.run(ALL, Map.of("ego", now.whole().id())).stream()
                        .map(row -> Change.of(row.row("change"), now.seal()))
                        .toList());
    }
}
