package org.kithmap.share;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.kithmap.account.MapHandoverPort;
import org.kithmap.audit.AuditAction;
import org.kithmap.audit.AuditLog;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.map.MapStore;

/// Hands a map that a coach kept for a client over to the client's new account. From then on it is
/// shared with the coach until the client ends that.
public final class MapHandover implements MapHandoverPort {

    private static final CypherFile OFFER = CypherFile.load("share/offer-handover.cypher");
    private static final CypherFile COMPLETE = CypherFile.load("share/complete-handover.cypher");

    private final Graph graph;
    private final MapStore maps;
    private final AuditLog audit;
    private final Clock clock;

    public MapHandover(Graph graph, MapStore maps, AuditLog audit, Clock clock) {
        this.graph = graph;
        this.maps = maps;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void require(String by, String map) {
        maps.requireOwn(by, map);
    }

    @Override
    public void offer(String by, String map, String invitation, boolean forgetHistory) {
        graph.write(
                OFFER,
                Map.of(
                        "account", by,
                        "ego", map,
                        "invitation", invitation,
                        "forgetHistory", forgetHistory));
    }

    @Override
    public void complete(Graph.Transaction transaction, String invitation, String account) {
        transaction
                .run(
                        COMPLETE,
                        Map.of(
                                "invitation", invitation,
                                "account", account,
                                "today", LocalDate.now(clock)))
                .forEach(row -> {
                    audit.add(
                            transaction,
                            row.string("map"),
                            account,
                            AuditAction.TAKEN_OVER,
                            row.string("from"));
                    maps.withdrawn();
                });
    }
}
