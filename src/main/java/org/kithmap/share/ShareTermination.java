package org.kithmap.share;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.audit.AuditAction;
import org.kithmap.audit.AuditLog;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.map.MapStore;
import org.kithmap.problem.NotFound;

/// The end of a share by its coach, such as when they no longer work with a client. The owner reads
/// about it, and nothing that the coach wrote on the map is lost.
final class ShareTermination {

    private static final CypherFile LEAVE = CypherFile.load("share/leave.cypher");

    private final Graph graph;
    private final MapStore maps;
    private final AuditLog audit;
    private final Clock clock;

    ShareTermination(Graph graph, MapStore maps, AuditLog audit, Clock clock) {
        this.graph = graph;
        this.maps = maps;
        this.audit = audit;
        this.clock = clock;
    }

    /// Ends a share at once, in every open window of the coach.
    ///
    /// @throws NotFound if the coach can see no map with this id, or owns it
    void byCoach(String coach, String map) {
        maps.access(coach, map);
        graph.inTransaction(transaction -> {
            Map<String, @Nullable Object> parameters =
                    Map.of("coach", coach, "ego", map, "today", LocalDate.now(clock));
            if (transaction.run(LEAVE, parameters).isEmpty()) {
                throw Shares.noSuchCoach();
            }
            audit.add(transaction, map, coach, AuditAction.COACH_ENDED, null);
            return List.of();
        });
    }
}
