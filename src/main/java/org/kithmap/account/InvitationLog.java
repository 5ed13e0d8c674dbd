package org.kithmap.account;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.account.Invitation.Purpose;
import org.kithmap.audit.PracticeEvent;
import org.kithmap.audit.PracticeLog;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;

/// Logs what happens to invitations, in the transaction in which it happens. Links for a new
/// password have events of their own.
final class InvitationLog {

    private final PracticeLog log;

    InvitationLog(PracticeLog log) {
        this.log = log;
    }

    void made(
            Graph.Transaction transaction,
            Purpose kind,
            boolean passkeysLost,
            @Nullable String by,
            @Nullable String account,
            Set<Role> roles) {
        log.add(
                transaction,
                event(
                        kind,
                        passkeysLost
                                ? PracticeEvent.EventType.PASSKEY_LINK_MADE
                                : PracticeEvent.EventType.PASSWORD_LINK_MADE,
                        PracticeEvent.EventType.INVITATION_MADE),
                by,
                account,
                keys(roles));
    }

    void used(Graph.Transaction transaction, Purpose kind, Account account) {
        log.add(
                transaction,
                event(
                        kind,
                        PracticeEvent.EventType.PASSWORD_LINK_USED,
                        PracticeEvent.EventType.INVITATION_USED),
                kind == Purpose.RECOVERY ? null : account.id(),
                account.id(),
                keys(account.roles()));
    }

    /// @param actor the id of the account that withdraws them
    /// @param rows the withdrawn invitations
    void withdrawn(Graph.Transaction transaction, String actor, List<Row> rows) {
        for (Row row : rows) {
            add(
                    transaction,
                    PracticeEvent.EventType.PASSWORD_LINK_WITHDRAWN,
                    PracticeEvent.EventType.INVITATION_WITHDRAWN,
                    actor,
                    row);
        }
    }

    /// @param rows the invitations that have expired, with their creators
    void expired(Graph.Transaction transaction, List<Row> rows) {
        for (Row row : rows) {
            add(
                    transaction,
                    PracticeEvent.EventType.PASSWORD_LINK_EXPIRED,
                    PracticeEvent.EventType.INVITATION_EXPIRED,
                    (String) row.value("by"),
                    row);
        }
    }

    private void add(
            Graph.Transaction transaction,
            PracticeEvent.EventType ofPassword,
            PracticeEvent.EventType ofInvitation,
            @Nullable String by,
            Row row) {
        log.add(
                transaction,
                event(Purpose.of(row), ofPassword, ofInvitation),
                by,
                (String) row.value("account"),
                row.strings("roles"));
    }

    private static PracticeEvent.EventType event(
            Purpose kind,
            PracticeEvent.EventType ofPassword,
            PracticeEvent.EventType ofInvitation) {
        return kind == Purpose.RECOVERY ? ofPassword : ofInvitation;
    }

    private static List<String> keys(Set<Role> roles) {
        return roles.stream().sorted().map(Role::key).toList();
    }
}
