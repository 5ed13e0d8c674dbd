package org.kithmap.share;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.kithmap.account.CoachAccess;
import org.kithmap.audit.AuditAction;
import org.kithmap.audit.AuditLog;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;

/// The maps that are shared with a coach. When the account loses the role, every share ends and is
/// recorded in the audit log of its map.
public final class SharesOfCoach implements CoachAccess {

    private static final CypherFile END = CypherFile.load("share/end-of-coach.cypher");

    private final AuditLog audit;
    private final Clock clock;

    public SharesOfCoach(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void end(Graph.Transaction transaction, String coach, String by) {
        transaction
                .run(END, Map.of("coach", coach, "today", LocalDate.now(clock)))
                .forEach(row ->
                        audit.add(
                                transaction, row.string("map"), by, AuditAction.COACH_LEFT, coach));
    }
}
