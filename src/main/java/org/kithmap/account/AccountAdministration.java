package org.kithmap.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.kithmap.audit.PracticeEvent;
import org.kithmap.audit.PracticeLog;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.problem.NotFound;

/// Changes of accounts after which an administrator must remain: their roles, enabling and
/// disabling them, and deleting them. Each is one transaction with all its consequences for shares,
/// sessions and invitations, and is logged.
final class AccountAdministration {

    private static final CypherFile LOCK_ADMINISTRATORS =
            CypherFile.load("account/lock-administrators.cypher");
    private static final CypherFile LOCK = CypherFile.load("account/lock.cypher");
    private static final CypherFile SET_ROLES = CypherFile.load("account/set-roles.cypher");
    private static final CypherFile SET_ACTIVE = CypherFile.load("account/set-active.cypher");
    private static final CypherFile DELETE = CypherFile.load("account/delete.cypher");
    private static final CypherFile WITHDRAW_INVITATIONS =
            CypherFile.load("account/withdraw-invitations-of.cypher");

    private final Graph graph;
    private final Clock clock;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final BiConsumer<Graph.Transaction, String> eraseMapsOf;
    private final CoachAccess coachAccess;
    private final PracticeLog log;

    /// @param eraseMapsOf erases everything an account owns
    /// @param coachAccess ends what others share with coaches
    AccountAdministration(
            Graph graph,
            Clock clock,
            Accounts accounts,
            Passkeys passkeys,
            Sessions sessions,
            BiConsumer<Graph.Transaction, String> eraseMapsOf,
            CoachAccess coachAccess,
            PracticeLog log) {
        this.graph = graph;
        this.clock = clock;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.eraseMapsOf = eraseMapsOf;
        this.coachAccess = coachAccess;
        this.log = log;
    }

    /// Sets the roles of an account. If it is no longer a coach, all shares with it end.
    ///
    /// @param by the id of the account that makes the change
    /// @throws NotFound if no account with this id can sign in
    /// @throws LastAdministrator if no administrator would remain
    void setRoles(String by, String account, Set<Role> roles) {
        change(
                account,
                transaction -> {
                    if (!roles.contains(Role.COACH)) {
                        coachAccess.end(transaction, account, by);
                    }
                    List<Row> rows =
                            transaction.run(
                                    SET_ROLES,
                                    Map.of(
                                            "id",
                                            account,
                                            "roles",
                                            roles.stream().map(Role::key).toList()));
                    withdrawInvitations(transaction, by, account, roles);
                    for (Row row : rows) {
                        Set<Role> before = Role.all(row.strings("before"));
                        logRoles(
                                transaction,
                                PracticeEvent.EventType.ROLES_GIVEN,
                                by,
                                account,
                                roles,
                                before);
                        logRoles(
                                transaction,
                                PracticeEvent.EventType.ROLES_TAKEN,
                                by,
                                account,
                                before,
                                roles);
                    }
                });
    }

    /// Enables or disables an account. Disabling it ends all its sessions, and all shares with it.
    ///
    /// @param by the id of the account that makes the change
    /// @throws NotFound if no account with this id can sign in
    /// @throws LastAdministrator if no administrator would remain
    void setActive(String by, String account, boolean active) {
        change(
                account,
                transaction -> {
                    if (!active) {
                        coachAccess.end(transaction, account, by);
                    }
                    transaction.run(
                            SET_ACTIVE, Map.of("id", account, "active", active, "now", now()));
                    if (!active) {
                        Sessions.endAll(transaction, account, null);
                        withdrawInvitations(transaction, by, account, Set.of());
                    }
                    log.add(
                            transaction,
                            active
                                    ? PracticeEvent.EventType.ACCOUNT_OPENED
                                    : PracticeEvent.EventType.ACCOUNT_CLOSED,
                            by,
                            account,
                            List.of());
                });
    }

    /// Deletes an account and everything it owns permanently. Its changes remain in the histories
    /// of other people's maps.
    ///
    /// @param by the id of the account that makes the change
    /// @throws NotFound if no account with this id can sign in
    /// @throws LastAdministrator if no administrator would remain
    void delete(String by, String account) {
        Account known = accounts.find(account).orElseThrow(Accounts::notFound).account();
        List<String> credentials = passkeys.credentials(account);
        change(
                account,
                transaction -> {
                    eraseMapsOf.accept(transaction, account);
                    coachAccess.end(transaction, account, by);
                    LoginThrottle.forget(
                            transaction, PersonName.login(known.name()), account, credentials);
                    transaction.run(DELETE, Map.of("id", account));
                    log.add(
                            transaction,
                            PracticeEvent.EventType.ACCOUNT_DELETED,
                            by,
                            account,
                            List.of());
                });
    }

    /// Locks the administrators before the account, so that two of them can't remove each other at
    /// the same time.
    private void change(String account, Consumer<Graph.Transaction> change) {
        accounts.require(account);
        graph.inTransaction(transaction -> {
            transaction.run(LOCK_ADMINISTRATORS, Map.of());
            transaction.run(LOCK, Map.of("id", account));
            change.accept(transaction);
            if (!Accounts.hasAdministrator(transaction)) {
                throw new LastAdministrator();
            }
            return true;
        });
        sessions.forget(account);
    }

    /// Withdraws the open invitations of an account that its roles no longer let it make.
    private void withdrawInvitations(
            Graph.Transaction transaction, String by, String account, Set<Role> roles) {
        List<Row> withdrawn =
                transaction.run(
                        WITHDRAW_INVITATIONS,
                        Map.of(
                                "id", account,
                                "administrator", roles.contains(Role.ADMINISTRATOR),
                                "coach", roles.contains(Role.COACH)));
        new InvitationLog(log).withdrawn(transaction, by, withdrawn);
    }

    private void logRoles(
            Graph.Transaction transaction,
            PracticeEvent.EventType kind,
            String by,
            String account,
            Set<Role> those,
            Set<Role> but) {
        List<String> roles =
                those.stream().filter(role -> !but.contains(role)).map(Role::key).toList();
        if (!roles.isEmpty()) {
            log.add(transaction, kind, by, account, roles);
        }
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
