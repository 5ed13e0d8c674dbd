package org.kithmap.map;

import java.util.List;
import java.util.Map;
import org.kithmap.audit.PracticeEvent;
import org.kithmap.audit.PracticeLog;
import org.kithmap.encryption.MapKeys;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.problem.NotFound;

/// Erases maps with all their elements, their history and their keys.
final class MapEraser {

    private static final CypherFile ERASE = CypherFile.load("map/erase.cypher");

    private final MapKeys mapKeys;
    private final PracticeLog log;
    private final Runnable withdrawn;

    /// @param withdrawn called for each map, shortly before the commit
    MapEraser(MapKeys mapKeys, PracticeLog log, Runnable withdrawn) {
        this.mapKeys = mapKeys;
        this.log = log;
        this.withdrawn = withdrawn;
    }

    /// Erases a map, and notes in the log of the practice that the account did so.
    ///
    /// @throws NotFound if the account owns no map with this id
    List<Row> erase(Graph.Transaction transaction, String account, String id) {
        List<Row> erased = eraseUnlogged(transaction, account, id);
        log.add(transaction, PracticeEvent.EventType.MAP_DELETED, account, null, List.of());
        return erased;
    }

    /// Erases all maps that the account owns.
    void eraseAll(Graph.Transaction transaction, String account) {
        transaction.run(MapStore.LIST, Map.of("account", account)).stream()
                .filter(row -> row.value("owner") == null)
                .forEach(row -> eraseUnlogged(transaction, account, row.string("id")));
    }

    private List<Row> eraseUnlogged(Graph.Transaction transaction, String account, String id) {
        mapKeys.noteErasure(transaction);
        List<Row> erased = transaction.run(ERASE, Map.of("account", account, "ego", id));
        if (erased.isEmpty()) {
            throw MapStore.notFound();
        }
        withdrawn.run();
        return erased;
    }
}
