package org.kithmap.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kithmap.audit.AuditLog;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.map.LoadedMap;
import org.kithmap.map.MapStore;
import org.kithmap.problem.LimitReached;
import org.kithmap.problem.NotFound;
import org.kithmap.problem.VersionConflict;

/// Conversations about maps. An account reads and writes those it leads as long as it may see the
/// map; the owner of a map reads the shared part of those that were held.
///
/// Opening or writing a conversation about somebody else's map is recorded in the map's audit log
/// ([ConversationAudit]).
public final class Conversations {

    /// The most conversations of one map that one account leads.
    private static final int MAX_PER_MAP = 500;

    private final Graph graph;
    private final MapStore maps;
    private final ConversationStore store;
    private final ConversationAudit audit;
    private final ConversationLists lists;
    private final ClientConversations clients;

    public Conversations(Graph graph, MapStore maps, AuditLog audit) {
        this.graph = graph;
        this.maps = maps;
        this.store = new ConversationStore(maps);
        this.audit = new ConversationAudit(audit);
        this.lists = new ConversationLists(maps);
        this.clients = new ClientConversations(graph, maps, this.audit, lists);
    }

    /// The conversations about one map.
    ///
    /// @param led by the caller, the newest first
    /// @param shared what others shared with the owner of the map of those they led
    public record MapConversations(
            @JsonInclude List<Conversation> led, @JsonInclude List<SharedConversation> shared) {}

    /// @throws NotFound if the account may see no map of this id
    MapConversations of(String account, String map) {
        return opened(
                account,
                map,
                transaction -> {
                    Row row = ConversationStore.list(transaction, account, map);
                    return new MapConversations(
                            lists.led(map, row).stream().map(Conversation::withoutDrawing).toList(),
                            lists.shared(map, row));
                });
    }

    /// Returns what others shared with the owner of a map of the conversations they held about it.
    ///
    /// @throws NotFound if the account has no map of this id
    public List<SharedConversation> shared(String account, String map) {
        maps.requireOwn(account, map);
        return lists.shared(map, ConversationStore.list(graph, account, map));
    }

    /// @throws NotFound if the account may see no map of this id, or leads no conversation of this
    ///   id
    Conversation get(String account, String map, String id) {
        return opened(account, map, transaction -> store.find(transaction, account, map, id));
    }

    /// @throws NotFound if the account may see no map of this id
    /// @throws LimitReached if the account leads as many conversations about the map as it may
    Conversation create(String account, String map, ConversationContent conversationContent) {
        return withLockedMap(
                account,
                map,
                (transaction, loadedMap) -> {
                    Row listed = ConversationStore.list(transaction, account, map);
                    if (listed.rows("led").size() >= MAX_PER_MAP) {
                        throw full();
                    }
                    Conversation made =
                            new Conversation(
                                    UUID.randomUUID().toString(),
                                    1,
                                    false,
                                    conversationContent,
                                    false,
                                    null);
                    ConversationStore.create(transaction, account, loadedMap, made);
                    return made;
                });
    }

    /// @param version the one that its sender saw
    /// @param ended whether it was held; once true it stays so
    /// @throws VersionConflict if the version is another by now
    Conversation write(
            String account,
            String map,
            String id,
            long version,
            boolean ended,
            ConversationContent conversationContent) {
        return withLockedMap(
                account,
                map,
                (transaction, loadedMap) -> {
                    Conversation before = store.find(transaction, account, map, id);
                    if (before.version() != version) {
                        throw new VersionConflict(
                                "conversation-changed",
                                "This conversation was changed in another window in the meantime.",
                                Map.of("version", before.version()));
                    }
                    boolean over = before.ended() || ended;
                    Conversation after =
                            new Conversation(
                                    id,
                                    version + 1,
                                    over,
                                    conversationContent,
                                    false,
                                    over && !before.ended()
                                            ? ConversationSnapshot.of(loadedMap.seen())
                                            : before.known());
                    ConversationStore.write(transaction, account, loadedMap, after);
                    return after;
                });
    }

    void delete(String account, String map, String id) {
        withLockedMap(
                account,
                map,
                (transaction, loadedMap) -> {
                    store.find(transaction, account, map, id);
                    return ConversationStore.delete(transaction, account, map, id);
                });
    }

    /// A conversation that an account leads.
    ///
    /// @param owner the name of the map's owner; none if the account keeps it
    public record LedConversation(
            @Nullable String owner, @JsonUnwrapped Conversation conversation) {}

    /// Returns all conversations that an account leads about maps it may still see, the newest
    /// first.
    public List<LedConversation> led(String account) {
        return clients.led(account);
    }

    ClientConversations clients() {
        return clients;
    }

    private <T> T opened(String account, String map, Function<Graph.Transaction, T> work) {
        boolean own = maps.access(account, map).own();
        return graph.inTransaction(transaction -> {
            if (!own) {
                audit.opened(transaction, account, map);
            }
            return work.apply(transaction);
        });
    }

    private interface MapTask<T> {
        T run(Graph.Transaction transaction, LoadedMap loadedMap);
    }

    private <T> T withLockedMap(String account, String map, MapTask<T> work) {
        return graph.inTransaction(transaction -> {
            ConversationStore.lock(transaction, account, map);
            LoadedMap loadedMap = maps.loadInTransaction(transaction, account, map);
            T done = work.run(transaction, loadedMap);
            if (!loadedMap.access().own()) {
                audit.written(transaction, account, map);
            }
            return done;
        });
    }

    private static LimitReached full() {
        return new LimitReached(
                "too-many-conversations",
                "There are already %d conversations about this map. Please delete one first."
                        .formatted(MAX_PER_MAP));
    }
}
