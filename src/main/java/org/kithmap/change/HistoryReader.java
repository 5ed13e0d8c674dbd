package org.kithmap.change;

import java.util.Map;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.encryption.MapCipher;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.map.LockedMap;
import org.kithmap.map.MapAccess;
import org.kithmap.map.MapStore;

/// Reads the history of a map as an account may read it. An account that sees the whole map reads
/// all changes; one that doesn't reads only its own, because the others could reveal what is
/// withheld.
final class HistoryReader {

    private static final CypherFile LIST = CypherFile.load("change/list.cypher");

    private final Graph graph;
    private final MapStore maps;
    private final SharedChanges shared;

    HistoryReader(Graph graph, MapStore maps, SharedChanges shared) {
        this.graph = graph;
        this.maps = maps;
        this.shared = shared;
    }

    KeptChanges changes(String account, String map) {
        Row row =
                graph.read(LIST, Map.of("account", account, "ego", map)).stream()
                        .findFirst()
                        .orElseThrow(MapStore::notFound);
        if (!MapAccess.of(row).own()) {
            LockedMap now = maps.held(account, map).orElseThrow(MapStore::notFound);
            if (SharedChanges.hasOwnHistory(now)) {
                return ownChanges(now);
            }
        }
        return allChanges(account, map, row);
    }

    private KeptChanges ownChanges(LockedMap now) {
        return new KeptChanges(
                now.seenRevision(),
                shared.changes(
                        now, graph.read(SharedChanges.REQUESTS, SharedChanges.requests(now))));
    }

    private KeptChanges allChanges(String account, String map, Row row) {
        MapCipher mapCipher = maps.cipher(map, row);
        return new KeptChanges(
                row.number("revision"),
                row.rows("changes").stream()
                        .map(change ->
                                maps.tolerant()
                                        .read(
                                                EncryptedElementType.CHANGE,
                                                () -> Change.of(change, mapCipher),
                                                () -> Change.damaged(change))
                                        .withId(Change.shownId(change, account)))
                        .toList());
    }
}
