package org.kithmap.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.map.LoadedMap;
import org.kithmap.map.MapStore;
import org.kithmap.problem.NotFound;

/// The conversations in the graph that an account leads about a map.
final class ConversationStore {

    private static final CypherFile LOCK = CypherFile.load("conversation/lock.cypher");
    private static final CypherFile LIST = CypherFile.load("conversation/list.cypher");
    private static final CypherFile FIND = CypherFile.load("conversation/find.cypher");
    private static final CypherFile CREATE = CypherFile.load("conversation/create.cypher");
    private static final CypherFile WRITE = CypherFile.load("conversation/write.cypher");
    private static final CypherFile DELETE = CypherFile.load("conversation/delete.cypher");

    private final MapStore maps;

    ConversationStore(MapStore maps) {
        this.maps = maps;
    }

    /// Locks the map.
    ///
    /// @throws NotFound if the account may see no map of this id
    static void lock(Graph.Transaction transaction, String account, String map) {
        first(transaction.run(LOCK, parameters(account, map)));
    }

    /// Returns the row that [ConversationLists] reads.
    ///
    /// @throws NotFound if the account may see no map of this id
    static Row list(Graph.Transaction transaction, String account, String map) {
        return first(transaction.run(LIST, parameters(account, map)));
    }

    /// As [#list], without a transaction.
    static Row list(Graph graph, String account, String map) {
        return first(graph.read(LIST, parameters(account, map)));
    }

    private static Row first(List<Row> rows) {
        return rows.stream().findFirst().orElseThrow(MapStore::notFound);
    }

    /// @throws NotFound if the account leads no conversation of this id about the map
    Conversation find(Graph.Transaction transaction, String account, String map, String id) {
        return transaction.run(FIND, parameters(account, map, "id", id)).stream()
                .findFirst()
                .map(row ->
                        ConversationRowMapper.of(row.row("conversation"), maps.cipher(map, row)))
                .orElseThrow(ConversationStore::notFound);
    }

    static void create(
            Graph.Transaction transaction, String account, LoadedMap map, Conversation made) {
        transaction.run(
                CREATE,
                parameters(
                        account,
                        map.whole().id(),
                        "conversation",
                        ConversationRowMapper.properties(made, map.cipher())));
    }

    static void write(
            Graph.Transaction transaction, String account, LoadedMap map, Conversation after) {
        Map<String, @Nullable Object> parameters =
                parameters(account, map.whole().id(), "id", after.id());
        parameters.put("conversation", ConversationRowMapper.properties(after, map.cipher()));
        parameters.put("told", after.ended());
        transaction.run(WRITE, parameters);
    }

    static List<Row> delete(Graph.Transaction transaction, String account, String map, String id) {
        return transaction.run(DELETE, parameters(account, map, "id", id));
    }

    static NotFound notFound() {
        return new NotFound("no-such-conversation", "There is no conversation with this id.");
    }

    private static Map<String, @Nullable Object> parameters(String account, String map) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("account", account);
        parameters.put("ego", map);
        return parameters;
    }

    private static Map<String, @Nullable Object> parameters(
            String account, String map, String name, Object value) {
        Map<String, @Nullable Object> parameters = parameters(account, map);
        parameters.put(name, value);
        return parameters;
    }
}
