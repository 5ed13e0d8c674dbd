package org.kithmap.conversation;

import java.time.Duration;
import java.util.Map;
import org.kithmap.audit.AuditAction;
import org.kithmap.audit.AuditLog;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.map.MapStore;

/// Records in a map's audit log that a coach opened or wrote a conversation about it, or saw it in
/// their overview. The same action within a short while is recorded once, so that the owner reads
/// one line for one sitting.
final class ConversationAudit {

    private static final CypherFile NOTED = CypherFile.load("conversation/note-read.cypher");

    private static final Duration SAME_SITTING = Duration.ofMinutes(30);
    private static final Duration SAME_DAY = Duration.ofHours(20);

    private final AuditLog log;

    ConversationAudit(AuditLog log) {
        this.log = log;
    }

    void opened(Graph.Transaction transaction, String account, String map) {
        add(transaction, account, map, AuditAction.CONVERSATION_OPENED, SAME_SITTING);
    }

    void written(Graph.Transaction transaction, String account, String map) {
        add(transaction, account, map, AuditAction.CONVERSATION_NOTED, SAME_SITTING);
    }

    void overviewSeen(Graph.Transaction transaction, String account, String map) {
        add(transaction, account, map, AuditAction.OVERVIEW_SEEN, SAME_DAY);
    }

    private void add(
            Graph.Transaction transaction,
            String account,
            String map,
            AuditAction action,
            Duration pause) {
        Row noted =
                transaction
                        .run(
                                NOTED,
                                Map.of(
                                        "account", account,
                                        "ego", map,
                                        "deed", action.key(),
                                        "pause", pause))
                        .stream()
                        .findFirst()
                        .orElseThrow(MapStore::notFound);
        if (Boolean.TRUE.equals(noted.value("due"))) {
            log.add(transaction, map, account, action, null);
        }
    }
}
