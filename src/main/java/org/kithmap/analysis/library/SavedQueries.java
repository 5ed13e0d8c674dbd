package org.kithmap.analysis.library;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kithmap.analysis.query.EncryptedQueries;
import org.kithmap.encryption.ElementCipher;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.problem.InvalidInput;
import org.kithmap.problem.LimitReached;
import org.kithmap.problem.NotFound;
import org.kithmap.problem.VersionConflict;

/// The queries saved by analysts. A change names the version it is based on, so that two open
/// windows cannot overwrite each other's changes.
public final class SavedQueries {

    private static final int MAX_QUERIES = 500;

    private static final CypherFile LIST = CypherFile.load("analysis/saved-queries.cypher");
    private static final CypherFile ONE = CypherFile.load("analysis/saved-query.cypher");
    private static final CypherFile SAVE = CypherFile.load("analysis/save-query.cypher");
    private static final CypherFile CHANGE = CypherFile.load("analysis/change-query.cypher");
    private static final CypherFile REMOVE = CypherFile.load("analysis/remove-query.cypher");

    private static final Comparator<SavedQuery> BY_TITLE =
            Comparator.comparing((SavedQuery query) -> query.title().toLowerCase(Locale.ROOT))
                    .thenComparing(SavedQuery::id);

    private final Graph graph;
    private final EncryptedQueries encryption;

    public SavedQueries(Graph graph, EncryptedQueries encryption) {
        this.graph = graph;
        this.encryption = encryption;
    }

    /// Returns the account's own queries, and those shared by others.
    List<SavedQuery> of(String account) {
        List<Row> rows = graph.read(LIST, Map.of("account", account));
        return encryption.opened(EncryptedElementType.SAVED_QUERY, rows).stream()
                .map(SavedQuery::of)
                .sorted(BY_TITLE)
                .toList();
    }

    private SavedQuery opened(Row row) {
        return SavedQuery.of(
                encryption.opened(EncryptedElementType.SAVED_QUERY, List.of(row)).getFirst());
    }

    /// A saved query, as exported to its owner.
    public record StoredQuery(String title, String question, String text, boolean shared) {}

    /// Returns the account's own queries, for the owner to read.
    public List<StoredQuery> ownOf(String account) {
        return of(account).stream()
                .filter(SavedQuery::mine)
                .map(query ->
                        new StoredQuery(
                                query.title(), query.question(), query.text(), query.shared()))
                .toList();
    }

    /// @throws InvalidInput when it cannot be saved
    /// @throws LimitReached when the account has reached the limit
    SavedQuery save(String account, String title, String question, String text, boolean shared) {
        SavedQuery query =
                new SavedQuery(
                        UUID.randomUUID().toString(), title, question, text, shared, 1, true, "");
        Map<String, @Nullable Object> parameters = parameters(account, query);
        parameters.put("most", MAX_QUERIES);
        return graph.write(SAVE, parameters).stream()
                .findFirst()
                .map(this::opened)
                .orElseThrow(() ->
                        new LimitReached(
                                "too-many-queries",
                                "You have saved the maximum number of queries. Please delete one first."));
    }

    /// @param query the new state, with the version that the client saw
    /// @return the saved state
    /// @throws VersionConflict when the version has changed since
    /// @throws NotFound when it does not exist or belongs to another account
    SavedQuery change(String account, SavedQuery query) {
        Map<String, @Nullable Object> parameters = parameters(account, query);
        parameters.put("version", query.version());
        return graph.inTransaction(transaction ->
                transaction.run(CHANGE, parameters).stream()
                        .findFirst()
                        .map(this::opened)
                        .orElseThrow(() -> changedOrGone(transaction, account, query.id())));
    }

    private Map<String, @Nullable Object> parameters(String account, SavedQuery query) {
        ElementCipher cipher = encryption.of(EncryptedElementType.SAVED_QUERY, query.id());
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("account", account);
        parameters.put("id", query.id());
        parameters.put("title", cipher.encrypt("title", query.title()));
        parameters.put("question", cipher.encrypt("question", query.question()));
        parameters.put("text", cipher.encrypt("text", query.text()));
        parameters.put("shared", query.shared());
        return parameters;
    }

    /// Removes a query. A query that no longer exists counts as removed.
    ///
    /// @throws VersionConflict when the version has changed since
    void remove(String account, String id, long version) {
        graph.inTransaction(transaction -> {
            boolean removed =
                    !transaction
                            .run(REMOVE, Map.of("account", account, "id", id, "version", version))
                            .isEmpty();
            if (!removed && !transaction.run(ONE, Map.of("account", account, "id", id)).isEmpty()) {
                throw changedOrGone(transaction, account, id);
            }
            return removed;
        });
    }

    private RuntimeException changedOrGone(
            Graph.Transaction transaction, String account, String id) {
        return transaction.run(ONE, Map.of("account", account, "id", id)).stream()
                .findFirst()
                .<RuntimeException>map(row ->
                        new VersionConflict(
                                "saved-query-changed",
                                "This query was changed in the meantime.",
                                Map.of("now", LibraryItem.of(opened(row)))))
                .orElseGet(() -> new NotFound("no-such-query", "There is no query with this id."));
    }
}
