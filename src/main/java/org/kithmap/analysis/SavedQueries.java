package org.kithmap.analysis;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;

/// The queries that analysts keep. A change says which version it changes, so that of two windows
/// that are open at once none takes away what the other wrote.
public final class SavedQueries {

    private static final int MOST = 500;

    private static final CypherFile LIST = CypherFile.load("analysis/saved-queries.cypher");
    private static final CypherFile ONE = CypherFile.load("analysis/saved-query.cypher");
    private static final CypherFile SAVE = CypherFile.load("analysis/save-query.cypher");
    private static final CypherFile CHANGE = CypherFile.load("analysis/change-query.cypher");
    private static final CypherFile REMOVE = CypherFile.load("analysis/remove-query.cypher");

    private final Graph graph;

    public SavedQueries(Graph graph) {
        this.graph = graph;
    }

    /// One's own, and those that others share.
    List<SavedQuery> of(String account) {
        return graph.read(LIST, Map.of("account", account)).stream().map(SavedQuery::of).toList();
    }

    /// For whoever keeps them.
    public List<KeptQuery> ownOf(String account) {
        return of(account).stream()
                .filter(SavedQuery::mine)
                .map(query ->
                        new KeptQuery(
                                query.title(), query.question(), query.text(), query.shared()))
                .toList();
    }

    /// @throws UnfitQuery when it can't be kept
    /// @throws TooManyQueries when there is no room
    SavedQuery save(String account, String title, String question, String text, boolean shared) {
        SavedQuery query =
                new SavedQuery(
                        UUID.randomUUID().toString(), title, question, text, shared, 1, true, "");
        return graph
                .write(
                        SAVE,
                        Map.of(
                                "account", account,
                                "most", MOST,
                                "id", query.id(),
                                "title", query.title(),
                                "question", query.question(),
                                "text", query.text(),
                                "shared", query.shared()))
                .stream()
                .findFirst()
                .map(SavedQuery::of)
                .orElseThrow(TooManyQueries::new);
    }

    /// @param query as it is to be, with the version that its sender saw
    /// @return as it is now
    /// @throws SavedQueryChanged when it is another version by now
    /// @throws NoSuchQuery when it is not one's own
    SavedQuery change(String account, SavedQuery query) {
        return graph.inTransaction(transaction ->
                transaction
                        .run(
                                CHANGE,
                                Map.of(
                                        "account", account,
                                        "version", query.version(),
                                        "id", query.id(),
                                        "title", query.title(),
                                        "question", query.question(),
                                        "text", query.text(),
                                        "shared", query.shared()))
                        .stream()
                        .findFirst()
                        .map(SavedQuery::of)
                        .orElseGet(() -> notThat(transaction, account, query.id())));
    }

    /// What is not there any more is removed already.
    ///
    /// @throws SavedQueryChanged when it is another version by now
    void remove(String account, String id, long version) {
        graph.inTransaction(transaction -> {
            boolean removed =
                    !transaction
                            .run(REMOVE, Map.of("account", account, "id", id, "version", version))
                            .isEmpty();
            if (!removed && !transaction.run(ONE, Map.of("account", account, "id", id)).isEmpty()) {
                notThat(transaction, account, id);
            }
            return removed;
        });
    }

    private static SavedQuery notThat(Graph.Transaction transaction, String account, String id) {
        throw transaction.run(ONE, Map.of("account", account, "id", id)).stream()
                .findFirst()
                .<RuntimeException>map(
                        row -> new SavedQueryChanged(LibraryItem.of(SavedQuery.of(row))))
                .orElseGet(NoSuchQuery::new);
    }
}
