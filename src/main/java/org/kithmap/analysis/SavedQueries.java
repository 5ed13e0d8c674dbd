package org.kithmap.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kithmap.encryption.ElementCipher;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;

/// The queries that analysts keep. A change says which version it changes, so that of two windows
/// that are open at once none takes away what the other wrote.
public final class SavedQueries {

    private static final int MOST = 500;

    private static final CypherFile LIST = CypherFile.load("analysis/saved-queries.cypher");
    private static final CypherFile ONE = CypherFile.load("analysis/saved-query.cypher");
    private static final CypherFile SAVE = CypherFile.load("analysis/save-query.cypher");
    private static final CypherFile CHANGE = CypherFile.load("analysis/change-query.cypher");
    private static final CypherFile REMOVE = CypherFile.load("analysis/remove-query.cypher");

    private static final Comparator<SavedQuery> BY_TITLE =
            Comparator.comparing((SavedQuery query) -> query.title().toLowerCase(Locale.ROOT))
                    .thenComparing(SavedQuery::id);

    private final Graph graph;
    private final EncryptedQueries sealed;

    public SavedQueries(Graph graph, EncryptedQueries sealed) {
        this.graph = graph;
        this.sealed = sealed;
    }

    /// One's own, and those that others share.
    List<SavedQuery> of(String account) {
        List<Row> rows = graph.read(LIST, Map.of("account", account));
        return sealed.opened(EncryptedElementType.SAVED_QUERY, rows).stream()
                .map(SavedQuery::of)
                .sorted(BY_TITLE)
                .toList();
    }

    private SavedQuery opened(Row row) {
        return SavedQuery.of(
                sealed.opened(EncryptedElementType.SAVED_QUERY, List.of(row)).getFirst());
    }

    /// For whoever keeps them.
    public List<StoredQuery> ownOf(String account) {
        return of(account).stream()
                .filter(SavedQuery::mine)
                .map(query ->
                        new StoredQuery(
                                query.title(), query.question(), query.text(), query.shared()))
                .toList();
    }

    /// @throws InvalidSavedQuery when it can't be kept
    /// @throws TooManyQueries when there is no room
    SavedQuery save(String account, String title, String question, String text, boolean shared) {
        SavedQuery query =
                new SavedQuery(
                        UUID.randomUUID().toString(), title, question, text, shared, 1, true, "");
        ElementCipher seal = sealed.of(EncryptedElementType.SAVED_QUERY, query.id());
        return graph
                .write(
                        SAVE,
                        Map.of(
                                "account", account,
                                "most", MOST,
                                "id", query.id(),
                                "title", seal.seal("title", query.title()),
                                "question", seal.seal("question", query.question()),
                                "text", seal.seal("text", query.text()),
                                "shared", query.shared()))
                .stream()
                .findFirst()
                .map(this::opened)
                .orElseThrow(TooManyQueries::new);
    }

    /// @param query as it is to be, with the version that its sender saw
    /// @return as it is now
    /// @throws SavedQueryConflict when it is another version by now
    /// @throws NoSuchQuery when it is not one's own
    SavedQuery change(String account, SavedQuery query) {
        ElementCipher seal = sealed.of(EncryptedElementType.SAVED_QUERY, query.id());
        return graph.inTransaction(transaction ->
                transaction
                        .run(
                                CHANGE,
                                Map.of(
                                        "account", account,
                                        "version", query.version(),
                                        "id", query.id(),
                                        "title", seal.seal("title", query.title()),
                                        "question", seal.seal("question", query.question()),
                                        "text", seal.seal("text", query.text()),
                                        "shared", query.shared()))
                        .stream()
                        .findFirst()
                        .map(this::opened)
                        .orElseGet(() -> notThat(transaction, account, query.id())));
    }

    /// What is not there any more is removed already.
    ///
    /// @throws SavedQueryConflict when it is another version by now
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

    private SavedQuery notThat(Graph.Transaction transaction, String account, String id) {
        throw transaction.run(ONE, Map.of("account", account, "id", id)).stream()
                .findFirst()
                .<RuntimeException>map(row -> new SavedQueryConflict(LibraryItem.of(opened(row))))
                .orElseGet(NoSuchQuery::new);
    }
}
