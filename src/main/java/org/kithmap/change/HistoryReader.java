package org.kithmap.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.encryption.MapCipher;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.map.LoadedMap;
import org.kithmap.map.MapAccess;
import org.kithmap.map.MapStore;

/// Reads the history of a map as an account may read it. An account that sees the whole map reads
/// all changes; one that doesn't reads only its own, because the others could reveal what is
/// withheld. How an earlier state differs is told to the owner only, who alone can restore it.
final class HistoryReader {

    private static final CypherFile LIST = CypherFile.load("change/list.cypher");

    private final Graph graph;
    private final MapStore maps;
    private final ChangeStore store;
    private final ShareHistoryReader histories;

    HistoryReader(Graph graph, MapStore maps, ChangeStore store, ShareHistoryReader histories) {
        this.graph = graph;
        this.maps = maps;
        this.store = store;
        this.histories = histories;
    }

    KeptChanges changes(String account, String map) {
        Row row =
                graph.read(LIST, Map.of("account", account, "ego", map)).stream()
                        .findFirst()
                        .orElseThrow(MapStore::notFound);
        if (!MapAccess.of(row).own()) {
            LoadedMap now = maps.load(account, map).orElseThrow(MapStore::notFound);
            if (ShareHistoryReader.hasOwnHistory(now)) {
                return new KeptChanges(now.seenRevision(), histories.changes(now));
            }
        }
        return allChanges(account, map, row);
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

    /// The edits that would restore an earlier state of a map.
    ///
    /// @param picture without answers, steps, contacts and saved views
    record Difference(
            long revision,
            @JsonInclude List<JsonNode> picture,
            @JsonInclude List<JsonNode> everything) {}

    Difference difference(String account, String map, String change) {
        maps.requireOwn(account, map);
        return graph.inTransaction(transaction -> {
            LoadedMap now = maps.loadInTransaction(transaction, account, map);
            PastState past = store.history(transaction, now).after(change);
            return new Difference(now.revision(), edits(now, past, false), edits(now, past, true));
        });
    }

    private static List<JsonNode> edits(LoadedMap now, PastState past, boolean everything) {
        return EditScript.between(now.whole(), past.restored(everything)).stream()
                .<JsonNode>map(Edit::json)
                .toList();
    }
}
