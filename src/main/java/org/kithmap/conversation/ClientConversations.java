package org.kithmap.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.map.LoadedMap;
import org.kithmap.map.MapStore;
import org.kithmap.problem.NotFound;

/// The conversations that an account leads, by the map that they are about.
final class ClientConversations {

    private static final CypherFile LIST = CypherFile.load("conversation/clients.cypher");

    private final Graph graph;
    private final MapStore maps;
    private final ConversationAudit audit;
    private final ConversationLists lists;

    ClientConversations(
            Graph graph, MapStore maps, ConversationAudit audit, ConversationLists lists) {
        this.graph = graph;
        this.maps = maps;
        this.audit = audit;
        this.lists = lists;
    }

    /// A map that an account may see, and the conversations about it that the account leads.
    ///
    /// @param owner the name of its owner, if that is somebody else
    /// @param led the newest first
    record ClientMap(String map, boolean own, @Nullable String owner, List<Conversation> led) {}

    List<ClientMap> of(String account) {
        return graph.read(LIST, Map.of("account", account)).stream()
                .map(row ->
                        new ClientMap(
                                row.string("map"),
                                Boolean.TRUE.equals(row.value("own")),
                                (String) row.value("owner"),
                                lists.led(row.string("map"), row)))
                .toList();
    }

    /// Returns all conversations that an account leads, the newest first.
    List<Conversations.LedConversation> led(String account) {
        return of(account).stream()
                .flatMap(client ->
                        client.led().stream()
                                .map(one -> new Conversations.LedConversation(client.owner(), one)))
                .sorted(
                        Comparator.comparing(
                                Conversations.LedConversation::conversation,
                                ConversationLists.NEWEST_FIRST))
                .toList();
    }

    /// Returns what an account may see of a map for its overview. The audit log records this once a
    /// day.
    ///
    /// @throws NotFound if the account may see no map of this id
    LoadedMap overview(String account, ClientMap client) {
        return graph.inTransaction(transaction -> {
            if (!client.own()) {
                audit.overviewSeen(transaction, account, client.map());
            }
            return maps.loadInTransaction(transaction, account, client.map());
        });
    }
}
