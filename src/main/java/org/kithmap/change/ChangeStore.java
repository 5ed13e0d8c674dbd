package org.kithmap.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.GraphConflict;
import org.kithmap.graph.Row;
import org.kithmap.influence.Influences;
import org.kithmap.map.LoadedMap;

/// The changes of maps in the graph. They are added, never altered; beyond a limit the oldest are
/// deleted, with those that are based on them alone.
final class ChangeStore {

    private static final CypherFile RECORD = CypherFile.load("change/record.cypher");
    private static final CypherFile TREE = CypherFile.load("change/tree.cypher");
    private static final CypherFile PRUNE = CypherFile.load("change/prune.cypher");
    private static final CypherFile ALL = CypherFile.load("change/all.cypher");

    private final Limits limits;

    /// The limits of a map's history: the latest changes, and the very latest in any case.
    ///
    /// @param changes at most
    /// @param characters of all their edits together, encrypted, at most: a history is read as a
    ///   whole and must fit into memory
    record Limits(int changes, long characters) {}

    ChangeStore(Limits limits) {
        this.limits = limits;
    }

    /// Plans the query that every change runs.
    void warmUp(Graph.Transaction transaction) {
        transaction.run(RECORD, new NewChange("", "", "", 0L, "", null).parameters());
    }

    /// A change to be recorded.
    ///
    /// @param edits encrypted
    /// @param restored the state that it restores; null for any other change
    record NewChange(
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
    /// @throws GraphConflict if somebody else made a change of its id
    List<Row> add(Graph.Transaction transaction, NewChange change) {
        List<Row> made = transaction.run(RECORD, change.parameters());
        if (made.isEmpty()) {
            throw new GraphConflict();
        }
        Row first = made.getFirst();
        if (first.number("kept") > limits.changes()
                || first.number("characters") > limits.characters()) {
            List<Row> states = transaction.run(TREE, Map.of("ego", change.map()));
            transaction.run(
                    PRUNE,
                    Map.of(
                            "ego",
                            change.map(),
                            "changes",
                            tree(states).toPrune(countWithinLimits(states))));
            Influences.prune(transaction, change.map());
        }
        return made;
    }

    /// Returns how many of the latest changes are within the limits, at least 1.
    ///
    /// @param states the newest first
    private int countWithinLimits(List<Row> states) {
        int count = 0;
        long characters = 0;
        for (Row state : states) {
            characters += state.number("size");
            if (count == limits.changes() || count > 0 && characters > limits.characters()) {
                break;
            }
            count++;
        }
        return count;
    }

    private static HistoryTree tree(List<Row> states) {
        return new HistoryTree(
                states.stream()
                        .map(row ->
                                new HistoryTree.StateNode(
                                        row.string("id"),
                                        row.string("after"),
                                        Boolean.TRUE.equals(row.value("undone")),
                                        Boolean.TRUE.equals(row.value("superseded"))))
                        .toList());
    }

    ChangeHistory history(Graph.Transaction transaction, LoadedMap now) {
        return new ChangeHistory(
                now,
                transaction.run(ALL, Map.of("ego", now.whole().id())).stream()
                        .map(row -> Change.of(row.row("change"), now.cipher()))
                        .toList());
    }
}
