package org.kithmap.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.GraphConflict;
import org.kithmap.graph.Row;
import org.kithmap.problem.NotFound;

/// The accounts of an installation. What administrators change about them is in
/// [AccountAdministration].
public final class Accounts {

    private static final CypherFile FIND = CypherFile.load("account/exists.cypher");
    private static final CypherFile ENSURE = CypherFile.load("account/ensure.cypher");
    private static final CypherFile ONE = CypherFile.load("account/own-account.cypher");
    private static final CypherFile BY_LOGIN = CypherFile.load("account/by-login.cypher");
    private static final CypherFile ALL = CypherFile.load("account/all.cypher");
    private static final CypherFile CREATE = CypherFile.load("account/create.cypher");
    private static final CypherFile TAKE_OVER =
            CypherFile.load("account/adopt-laptop-account.cypher");
    private static final CypherFile RENAME = CypherFile.load("account/rename.cypher");
    private static final CypherFile SET_PASSWORD = CypherFile.load("account/set-password.cypher");
    private static final CypherFile ADMINISTRATORS =
            CypherFile.load("account/administrators.cypher");

    /// An account as administrators see it.
    ///
    /// @param active whether it may be used
    public record ListedAccount(
            String id, String name, Set<Role> roles, Instant created, Boolean active) {}

    /// An account with the hash of its password.
    record Credentials(Account account, @Nullable String password, boolean active) {}

    private final Graph graph;
    private final Clock clock;

    public Accounts(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /// Creates an account if it does not exist.
    ///
    /// @return whether it was created
    public boolean ensure(Account account) {
        if (!graph.read(FIND, Map.of("id", account.id())).isEmpty()) {
            return false; // so that the usual start writes nothing, and also works with a full disk
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

    /// Returns whether there is an administrator who can sign in.
    public boolean hasAdministrator() {
        return !graph.read(ADMINISTRATORS, Map.of()).isEmpty();
    }

    static boolean hasAdministrator(Graph.Transaction transaction) {
        return !transaction.run(ADMINISTRATORS, Map.of()).isEmpty();
    }

    List<ListedAccount> all() {
        return graph.read(ALL, Map.of()).stream()
                .map(row -> {
                    Account account = Account.of(row);
                    return new ListedAccount(
                            account.id(),
                            account.name(),
                            account.roles(),
                            ((ZonedDateTime) Objects.requireNonNull(row.value("created")))
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

    /// Checks that an account exists.
    ///
    /// @throws NotFound if no account with this id can sign in
    void require(String id) {
        if (find(id).filter(found -> found.password() != null).isEmpty()) {
            throw notFound();
        }
    }

    private static Credentials credentials(Row row) {
        return new Credentials(
                Account.of(row),
                (String) row.value("password"),
                Boolean.TRUE.equals(row.value("active")));
    }

    /// Creates the first account of a practice. If the installation was a laptop's before, this
    /// takes over the account of its person.
    ///
    /// @throws GraphConflict if the name is taken
    Account createFirst(
            Graph.Transaction transaction, PersonName name, String password, Set<Role> roles) {
        Account owner =
                new Account(Account.OWNER.id(), name.shown(), Role.with(roles, Role.PERSON));
        boolean taken = !transaction.run(TAKE_OVER, parameters(owner, name, password)).isEmpty();
        return taken ? owner : create(transaction, name, password, roles);
    }

    /// Creates an account.
    ///
    /// @throws GraphConflict if the name is taken
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

    /// @throws NameTaken if another account has the name
    void rename(String id, PersonName name) {
        try {
            graph.write(RENAME, Map.of("id", id, "name", name.shown(), "login", name.login()));
        } catch (GraphConflict e) {
            throw new NameTaken();
        }
    }

    /// Stores a new hash of the same password.
    void rehash(String id, String password) {
        graph.write(SET_PASSWORD, Map.of("id", id, "password", password));
    }

    /// Sets a new password, and ends all other sessions of the account.
    ///
    /// @param but the token of the session that continues, or null
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

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    static NotFound notFound() {
        return new NotFound("no-such-account", "There is no such account.");
    }
}
