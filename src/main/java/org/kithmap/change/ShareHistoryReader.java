package org.kithmap.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.map.LoadedMap;
import org.kithmap.map.MapStore;

/// Reads what an account with a share changed on a map. Requests whose edits can't be decrypted do
/// not prevent reading the others.
final class ShareHistoryReader {

    private static final CypherFile REQUESTS = CypherFile.load("change/share-requests.cypher");

    private final Graph graph;
    private final MapStore maps;

    ShareHistoryReader(Graph graph, MapStore maps) {
        this.graph = graph;
        this.maps = maps;
    }

    /// Returns whether an account has a history of its own, because the history of the map would
    /// reveal what is withheld.
    static boolean hasOwnHistory(LoadedMap now) {
        return now.access().restricted() || !now.access().aliases().isEmpty();
    }

    /// Returns the history of an account, without the requests that can't be decrypted.
    ShareHistory read(Graph.Transaction transaction, LoadedMap now) {
        return history(now, transaction.run(REQUESTS, parameters(now)));
    }

    /// Returns the changes of one account as it may read them, the newest first; those whose edits
    /// can't be decrypted are marked as damaged.
    List<Change> changes(LoadedMap now) {
        List<Row> rows = graph.read(REQUESTS, parameters(now));
        List<Change> damaged =
                rows.stream()
                        .map(row -> row.row("request"))
                        .filter(ShareHistoryReader::isOfItself)
                        .filter(request -> request(request, now).isEmpty())
                        .map(Change::damaged)
                        .toList();
        List<Change> changes = new ArrayList<>(history(now, rows).changes());
        if (changes.addAll(damaged)) {
            changes.sort(Comparator.comparing(Change::at).reversed());
        }
        return changes;
    }

    private static Map<String, @Nullable Object> parameters(LoadedMap now) {
        return Map.of("ego", now.whole().id(), "account", now.account());
    }

    /// Returns whether a request made a change, rather than undid or redid one.
    private static boolean isOfItself(Row request) {
        return request.optional("undo") == null && request.optional("redo") == null;
    }

    private ShareHistory history(LoadedMap now, List<Row> rows) {
        return new ShareHistory(
                now,
                rows.stream()
                        .map(row -> request(row.row("request"), now))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Optional<SharedChangeRequest> request(Row request, LoadedMap now) {
        return maps.tolerant()
                .read(
                        EncryptedElementType.SHARE_REQUEST,
                        () -> Optional.of(SharedChangeRequest.of(request, now.cipher())),
                        Optional::<SharedChangeRequest>empty);
    }
}
