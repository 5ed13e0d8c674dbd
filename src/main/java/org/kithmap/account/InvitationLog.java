package org.kithmap.account;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.account.Invitation.Kind;
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
            Kind kind,
            boolean passkeysLost,
            @Nullable String by,
            @Nullable String account,
            Set<Role> roles) {
        log.add(
                transaction,
                event(
                        kind,
                        passkeysLost
                                ? PracticeEvent.Kind.PASSKEY_LINK_MADE
                                : PracticeEvent.Kind.PASSWORD_LINK_MADE,
                        PracticeEvent.Kind.INVITATION_MADE),
                by,
                account,
                keys(roles));
    }

    void used(Graph.Transaction transaction, Kind kind, Account account) {
        log.add(
                transaction,
                event(
                        kind,
                        PracticeEvent.Kind.PASSWORD_LINK_USED,
                        PracticeEvent.Kind.INVITATION_USED),
                kind == Kind.RECOVERY ? null : account.id(),
                account.id(),
                keys(account.roles()));
    }

    /// @param actor the id of the account that withdraws them
    /// @param rows the withdrawn invitations
    void withdrawn(Graph.Transaction transaction, String actor, List<Row> rows) {
        for (Row row : rows) {
            add(
                    transaction,
                    PracticeEvent.Kind.PASSWORD_LINK_WITHDRAWN,
                    PracticeEvent.Kind.INVITATION_WITHDRAWN,
                    actor,
                    row);
        }
    }

    /// @param rows the invitations that have expired, with their creators
    void expired(Graph.Transaction transaction, List<Row> rows) {
        for (Row row : rows) {
            add(
                    transaction,
                    PracticeEvent.Kind.PASSWORD_LINK_EXPIRED,
                    PracticeEvent.Kind.INVITATION_EXPIRED,
                    (String) row.value("by"),
                    row);
        }
    }

    private void add(
            Graph.Transaction transaction,
            PracticeEvent.Kind ofPassword,
            PracticeEvent.Kind ofInvitation,
            @Nullable String by,
            Row row) {
        log.add(
                transaction,
                event(Kind.of(row), ofPassword, ofInvitation),
                by,
                (String) row.value("account"),
                row.strings("roles"));
    }

    private static PracticeEvent.Kind event(
            Kind kind, PracticeEvent.Kind ofPassword, PracticeEvent.Kind ofInvitation) {
        return kind == Kind.RECOVERY ? ofPassword : ofInvitation;
    }

    private static List<String> keys(Set<Role> roles) {
        return roles.stream().sorted().map(Role::key).toList();
    }
}
