package org.kithmap.change;

import java.util.List;
import java.util.Map;
import org.kithmap.audit.AuditAction;
import org.kithmap.audit.AuditLog;
import org.kithmap.audit.PracticeEvent;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.problem.RateLimited;

/// The changes that were refused to accounts with a share. Each is in the map's audit log. After a
/// few of them the next change has to wait, twice as long each time, up to a minute. Their number
/// depends on what was sent, never on what is on the map.
final class RefusedEdits {

    private static final CypherFile WAIT = CypherFile.load("change/refusal-wait.cypher");
    private static final CypherFile COUNT = CypherFile.load("change/count-refusal.cypher");

    private final Graph graph;
    private final AuditLog audit;

    RefusedEdits(Graph graph, AuditLog audit) {
        this.graph = graph;
        this.audit = audit;
    }

    /// @throws RateLimited if the account has to wait
    static void requireNoWait(Graph.Transaction transaction, String account, String map) {
        transaction
                .run(WAIT, Map.of("account", account, "ego", map))
                .forEach(row -> {
                    if (row.number("seconds") > 0) {
                        throw waitFor(row.number("seconds"));
                    }
                });
    }

    /// In a transaction of its own, as the transaction of the change is rolled back.
    void count(String account, String map) {
        graph.inTransaction(transaction -> {
            if (!transaction.run(COUNT, Map.of("account", account, "ego", map)).isEmpty()) {
                audit.add(transaction, map, account, AuditAction.CHANGE_REFUSED, null);
            }
            return List.of();
        });
        audit.practice().addOnceAnHour(PracticeEvent.EventType.CHANGE_REFUSED, account, null, "");
    }

    private static RateLimited waitFor(long seconds) {
        return new RateLimited(
                "too-many-refusals",
                "Several changes were refused in a short time. Please wait %d seconds, then try again."
                        .formatted(seconds),
                seconds);
    }
}
