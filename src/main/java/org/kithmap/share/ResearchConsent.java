package org.kithmap.share;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.audit.AuditAction;
import org.kithmap.audit.AuditLog;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.map.MapStore;

/// The consent of owners to use their maps for research without names. Only the owner of a map
/// gives or withdraws it, and the map's audit log records both.
final class ResearchConsent {

    private static final CypherFile READ = CypherFile.load("share/research.cypher");
    private static final CypherFile WRITE = CypherFile.load("share/set-research-consent.cypher");

    private final Graph graph;
    private final MapStore maps;
    private final AuditLog audit;
    private final Clock clock;

    ResearchConsent(Graph graph, MapStore maps, AuditLog audit, Clock clock) {
        this.graph = graph;
        this.maps = maps;
        this.audit = audit;
        this.clock = clock;
    }

    /// Returns the day since which a map may be used; none if it may not.
    @Nullable LocalDate since(String map) {
        return (LocalDate) graph.read(READ, Map.of("ego", map)).getFirst().value("since");
    }

    void set(String account, String map, boolean agreed) {
        maps.requireOwn(account, map);
        graph.inTransaction(transaction -> {
            Map<String, @Nullable Object> parameters = new HashMap<>();
            parameters.put("account", account);
            parameters.put("ego", map);
            parameters.put("since", agreed ? LocalDate.now(clock) : null);
            boolean changed =
                    Boolean.TRUE.equals(
                            transaction.run(WRITE, parameters).getFirst().value("changed"));
            if (changed) {
                audit.add(
                        transaction,
                        map,
                        account,
                        agreed ? AuditAction.AGREED_TO_RESEARCH : AuditAction.NO_RESEARCH,
                        null);
            }
            return List.of();
        });
        if (!agreed) {
            maps.withdrawn();
        }
    }
}
