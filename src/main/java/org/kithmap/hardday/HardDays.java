package org.kithmap.hardday;

import java.util.List;
import java.util.Map;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.map.HardDay;
import org.kithmap.map.LoadedMap;
import org.kithmap.map.MapStore;
import org.kithmap.map.MapUpdate;
import org.kithmap.problem.VersionConflict;

/// The pages for a hard day, each written by the owner of its map alone.
public final class HardDays {

    private static final CypherFile LOCK = CypherFile.load("map/lock.cypher");

    private final Graph graph;
    private final MapStore maps;

    public HardDays(Graph graph, MapStore maps) {
        this.graph = graph;
        this.maps = maps;
    }

    /// Writes the page. Repeating a request, because the response was lost, changes nothing.
    ///
    /// @param from the page as the account saw it
    /// @return the revision of the map afterwards
    /// @throws org.kithmap.problem.NotFound if the account can see no map with this id
    /// @throws org.kithmap.map.AccessDenied if the map is only shared with the account
    /// @throws VersionConflict if the page says something else by now
    long write(String account, String map, HardDay from, HardDay to) {
        maps.requireOwn(account, map);
        return graph.inTransaction(transaction -> {
            List<Row> locked = transaction.run(LOCK, Map.of("account", account, "ego", map));
            if (locked.isEmpty()) {
                throw MapStore.notFound();
            }
            LoadedMap now = maps.loadInTransaction(transaction, account, map);
            HardDay page = now.whole().hardDayOrEmpty();
            if (page.equals(to)) {
                return now.revision();
            }
            if (!page.equals(from)) {
                throw new VersionConflict(
                        "hard-day-changed",
                        "This page was changed in the meantime, perhaps by you in another window.",
                        Map.of("now", page));
            }
            long revision = now.revision() + 1;
            new MapUpdate(transaction, now).writeHardDay(to, revision);
            return revision;
        });
    }
}
