package org.kithmap.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kithmap.audit.PracticeEvent;
import org.kithmap.audit.PracticeLog;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.GraphConflict;
import org.kithmap.graph.Row;

/// The accounts of an installation.
public final class Accounts {

    private static final CypherFile FIND = CypherFile.load("account/find.cypher");
    private static final CypherFile ENSURE = CypherFile.load("account/ensure.cypher");
    private static final CypherFile ONE = CypherFile.load("account/one.cypher");
    private static final CypherFile BY_LOGIN = CypherFile.load("account/by-login.cypher");
    private static final CypherFile ALL = CypherFile.load("account/all.cypher");
    private static final CypherFile CREATE = CypherFile.load("account/create.cypher");
    private static final CypherFile TAKE_OVER =
            CypherFile.load("account/adopt-laptop-account.cypher");
    private static final CypherFile RENAME = CypherFile.load("account/rename.cypher");
    private static final CypherFile SET_PASSWORD = CypherFile.load("account/set-password.cypher");
    private static final CypherFile SET_ROLES = CypherFile.load("account/set-roles.cypher");
    private static final CypherFile SET_ACTIVE = CypherFile.load("account/set-active.cypher");
    private static final CypherFile HOLD = CypherFile.load("account/lock.cypher");
    private static final CypherFile DELETE = CypherFile.load("account/delete.cypher");
    private static final CypherFile HOLD_ADMINISTRATORS =
            CypherFile.load("account/lock-administrators.cypher");
    private static final CypherFile ADMINISTRATORS =
            CypherFile.load("account/administrators.cypher");
    private static final CypherFile WITHDRAW_INVITATIONS =
            CypherFile.load("account/withdraw-invitations-of.cypher");

    /// An account as whoever looks after it sees it.
    ///
    /// @param active whether it may be used
    public record Entry(String id, String name, Set<Role> roles, Instant created, Boolean active) {}

    /// An account and what its password must match.
    record Credentials(Account account, @Nullable String password, boolean active) {}

    private final Graph graph;
    private final Clock clock;
    private final PracticeLog log;

    public Accounts(Graph graph, Clock clock) {
        this(graph, clock, new PracticeLog(graph, clock, 0));
    }

    Accounts(Graph graph, Clock clock, PracticeLog log) {
        this.graph = graph;
        this.clock = clock;
        this.log = log;
    }

    /// Makes sure that an account is there.
    ///
    /// @return whether it was not there before
    public boolean ensure(Account account) {
        if (!graph.read(FIND, Map.of("id", account.id())).isEmpty()) {
            return false; // the usual start writes nothing, so that it works on a full disk, too
        }
        Row row =
                graph.write(
                                ENSURE,
                                Map.of(
                                        "id",
                                        account.id(),
                                        "name",
                                        account.name(),
                                        "roles",
                                        account.roleKeys(),
                                        "now",
                                        now()))
                        .getFirst();
        return Boolean.TRUE.equals(row.value("isNew"));
    }

    /// Whether anybody can sign in to look after accounts.
    public boolean hasAdministrator() {
        return !graph.read(ADMINISTRATORS, Map.of()).isEmpty();
    }

    List<Entry> all() {
        return graph.read(ALL, Map.of()).stream()
                .map(row -> {
                    Account account = Account.of(row);
                    return new Entry(
                            account.id(),
                            account.name(),
                            account.roles(),
                            ((ZonedDateTime) java.util.Objects.requireNonNull(row.value("created")))
                                    .toInstant(),
                            Boolean.TRUE.equals(row.value("active")));
                })
                .toList();
    }

    Optional<Credentials> byLogin(String login) {
        return graph.read(BY_LOGIN, Map.of("login", login)).stream()
                .findFirst()
                .map(Accounts::credentials);
    }

    Optional<Credentials> find(String id) {
        return graph.read(ONE, Map.of("id", id)).stream().findFirst().map(Accounts::credentials);
    }

    /// @throws NoSuchAccount when there is none that can sign in
    void require(String id) {
        if (find(id).filter(found -> found.password() != null).isEmpty()) {
            throw new NoSuchAccount();
        }
    }

    private static Credentials credentials(Row row) {
        return new Credentials(
                Account.of(row),
                (String) row.value("password"),
                Boolean.TRUE.equals(row.value("active")));
    }

    /// The first account of an installation that was a laptop's before is that person's.
    ///
    /// @throws GraphConflict when the name is taken
    Account createFirst(
            Graph.Transaction transaction, PersonName name, String password, Set<Role> roles) {
        Account owner =
                new Account(Account.OWNER.id(), name.shown(), Role.with(roles, Role.PERSON));
        boolean taken = !transaction.run(TAKE_OVER, parameters(owner, name, password)).isEmpty();
        return taken ? owner : create(transaction, name, password, roles);
    }

    /// @throws GraphConflict when the name is taken
    Account create(
            Graph.Transaction transaction, PersonName name, String password, Set<Role> roles) {
        Account account = new Account(UUID.randomUUID().toString(), name.shown(), roles);
        transaction.run(CREATE, parameters(account, name, password));
        return account;
    }

    private Map<String, @Nullable Object> parameters(
            Account account, PersonName name, String password) {
        return Map.of(
                "id", account.id(),
                "name", name.shown(),
                "login", name.login(),
                "password", password,
                "roles", account.roleKeys(),
                "now", now());
    }

    /// @throws NameTaken when somebody else has it
    void rename(String id, PersonName name) {
        try {
            graph.write(RENAME, Map.of("id", id, "name", name.shown(), "login", name.login()));
        } catch (GraphConflict e) {
            throw new NameTaken();
        }
    }

    /// The same password, kept differently.
    void rehash(String id, String password) {
        graph.write(SET_PASSWORD, Map.of("id", id, "password", password));
    }

    /// Another password: wherever else somebody is signed in, they are no more.
    ///
    /// @param but the token of the session that goes on, or null
    static void setPassword(
            Graph.Transaction transaction, String id, String password, @Nullable String but) {
        transaction.run(SET_PASSWORD, Map.of("id", id, "password", password));
        Sessions.endAll(transaction, id, but);
    }

    void setPassword(String id, String password, @Nullable String but) {
        graph.inTransaction(transaction -> {
            setPassword(transaction, id, password, but);
            return true;
        });
    }

    /// @param by the account that decides so
    /// @param withIt what goes with it, before it
    /// @throws LastAdministrator when there would be none
    void setRoles(String by, String id, Set<Role> roles, Consumer<Graph.Transaction> withIt) {
        changeKeepingAdministrator(
                id,
                transaction -> {
                    transaction.run(HOLD, Map.of("id", id));
                    withIt.accept(transaction);
                    List<Row> rows =
                            transaction.run(
                                    SET_ROLES,
                                    Map.of(
                                            "id",
                                            id,
                                            "roles",
                                            roles.stream().map(Role::key).toList()));
                    withdrawInvitations(transaction, by, id);
                    rows.forEach(row ->
                            logRoles(transaction, by, id, Role.all(row.strings("before")), roles));
                });
    }

    private void withdrawInvitations(Graph.Transaction transaction, String by, String id) {
        Invitations.logWithdrawn(
                log, transaction, by, transaction.run(WITHDRAW_INVITATIONS, Map.of("id", id)));
    }

    private void logRoles(
            Graph.Transaction transaction,
            String by,
            String id,
            Set<Role> before,
            Set<Role> after) {
        logRoles(transaction, PracticeEvent.Kind.ROLES_GIVEN, by, id, after, before);
        logRoles(transaction, PracticeEvent.Kind.ROLES_TAKEN, by, id, before, after);
    }

    private void logRoles(
            Graph.Transaction transaction,
            PracticeEvent.Kind kind,
            String by,
            String id,
            Set<Role> those,
            Set<Role> but) {
        List<String> roles =
                those.stream().filter(role -> !but.contains(role)).map(Role::key).toList();
        if (!roles.isEmpty()) {
            log.add(transaction, kind, by, id, roles);
        }
    }

    /// An account that may not be used is signed out everywhere.
    ///
    /// @param by the account that decides so
    /// @param withIt what goes with it, before it
    /// @throws LastAdministrator when there would be none
    void setActive(String by, String id, boolean active, Consumer<Graph.Transaction> withIt) {
        changeKeepingAdministrator(
                id,
                transaction -> {
                    transaction.run(HOLD, Map.of("id", id));
                    withIt.accept(transaction);
                    transaction.run(SET_ACTIVE, Map.of("id", id, "active", active, "now", now()));
                    if (!active) {
                        Sessions.endAll(transaction, id, null);
                        withdrawInvitations(transaction, by, id);
                    }
                    log.add(
                            transaction,
                            active
                                    ? PracticeEvent.Kind.ACCOUNT_OPENED
                                    : PracticeEvent.Kind.ACCOUNT_CLOSED,
                            by,
                            id,
                            List.of());
                });
    }

    /// For good.
    ///
    /// @param by the account that decides so
    /// @param withIt what goes with it, before it: see [Practice]
    /// @throws LastAdministrator when there would be none
    void delete(String by, String id, Consumer<Graph.Transaction> withIt) {
        changeKeepingAdministrator(
                id,
                transaction -> {
                    transaction.run(HOLD, Map.of("id", id));
                    withIt.accept(transaction);
                    transaction.run(DELETE, Map.of("id", id));
                    log.add(transaction, PracticeEvent.Kind.ACCOUNT_DELETED, by, id, List.of());
                });
    }

    private void changeKeepingAdministrator(String id, Consumer<Graph.Transaction> change) {
        require(id);
        graph.inTransaction(transaction -> {
            transaction.run(HOLD_ADMINISTRATORS, Map.of());
            change.accept(transaction);
            requireAdministrator(transaction.run(ADMINISTRATORS, Map.of()));
            return true;
        });
    }

    private static void requireAdministrator(List<Row> administrators) {
        if (administrators.isEmpty()) {
            throw new LastAdministrator();
        }
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
