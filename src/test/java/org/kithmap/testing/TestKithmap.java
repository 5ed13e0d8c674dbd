package org.kithmap.testing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kithmap.account.Account;
import org.kithmap.account.Accounts;
import org.kithmap.account.Role;
import org.kithmap.account.SessionLifetimes;
import org.kithmap.account.Sessions;
import org.kithmap.app.KithmapService;
import org.kithmap.app.PracticeRules;
import org.kithmap.app.ResearchSettings;
import org.kithmap.encryption.MapKeys;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Endpoint;
import org.kithmap.graph.Graph;
import org.kithmap.http.Network;

/// A whole Kithmap on top of a graph, on a port of its own.
public final class TestKithmap implements AutoCloseable {

    /// The days for which coaches' notes are kept after they have lost access to the map.
    public static final int NOTES_KEPT = 365;

    /// The idle time after which a laptop with a passphrase locks.
    public static final Duration LOCK_AFTER = Duration.ofMinutes(15);

    static {
        AotCache.useForWorkers();
    }

    private final Graph graph;
    private final Clock clock;
    private final KithmapService kithmap;
    private @Nullable Account inviter;

    private TestKithmap(Graph graph, Clock clock, KithmapService kithmap) {
        this.graph = graph;
        this.clock = clock;
        this.kithmap = kithmap;
    }

    public static TestKithmap start() {
        return start(TestGraph.graph());
    }

    public static TestKithmap start(Graph graph) {
        return start(graph, Optional.empty());
    }

    /// Starts Kithmap on a laptop, with a research graph on a server.
    ///
    /// @param research a Neo4j server for the research graph
    public static TestKithmap start(Graph graph, Optional<Endpoint> research) {
        if (new Accounts(graph, Clock.systemUTC()).ensure(Account.OWNER)) {
            Samples.addTo(graph, TestMapKeys.maps(graph));
        }
        return start(graph, TestMapKeys.of(graph), research, Clock.systemUTC());
    }

    /// Starts a laptop with a key file of its own, which a passphrase may protect.
    public static TestKithmap start(
            Graph graph, MapKeys mapKeys, Optional<Endpoint> research, Clock clock) {
        return start(graph, mapKeys, research(research, 0), clock);
    }

    /// Starts Kithmap on a laptop, with a research copy in a folder.
    ///
    /// @param research a folder for the research copy
    public static TestKithmap start(Graph graph, MapKeys mapKeys, Path research, Clock clock) {
        return start(graph, mapKeys, research(research, Optional.empty(), 0), clock);
    }

    private static TestKithmap start(
            Graph graph, MapKeys mapKeys, ResearchSettings research, Clock clock) {
        return new TestKithmap(
                graph,
                clock,
                KithmapService.start(
                        graph,
                        mapKeys,
                        Network.loopback(0),
                        false,
                        new PracticeRules(NOTES_KEPT, 730, Set.of()),
                        LOCK_AFTER,
                        research,
                        clock));
    }

    /// Starts a practice. It has no accounts, except those that other tests made. Failed sign-ins
    /// of other tests from the same address are cleared.
    public static TestKithmap startPractice() {
        return startPractice(Clock.systemUTC());
    }

    public static TestKithmap startPractice(Clock clock) {
        TestGraph.graph().write(CypherFile.load("testing/forget-attempts.cypher"), Map.of());
        return startPractice(TestGraph.graph(), clock);
    }

    public static TestKithmap startPractice(Graph graph, Clock clock) {
        return startPractice(graph, Network.loopback(0), clock);
    }

    /// Starts Kithmap for a practice.
    ///
    /// @param passkeyRoles roles that require a passkey
    public static TestKithmap startPractice(Graph graph, Clock clock, Set<Role> passkeyRoles) {
        return startPractice(graph, Network.loopback(0), clock, passkeyRoles);
    }

    public static TestKithmap startPractice(Graph graph, Network network, Clock clock) {
        return startPractice(graph, network, clock, Set.of());
    }

    private static TestKithmap startPractice(
            Graph graph, Network network, Clock clock, Set<Role> passkeyRoles) {
        return new TestKithmap(
                graph,
                clock,
                KithmapService.start(
                        graph,
                        TestMapKeys.of(graph),
                        network,
                        true,
                        new PracticeRules(NOTES_KEPT, 730, passkeyRoles),
                        LOCK_AFTER,
                        research(Optional.empty(), 5),
                        clock));
    }

    /// In a folder of its own, which is created on first use.
    private static ResearchSettings research(Optional<Endpoint> server, int smallCells) {
        Path folder =
                Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "kithmap-research-" + UUID.randomUUID());
        return research(folder, server, smallCells);
    }

    private static ResearchSettings research(
            Path folder, Optional<Endpoint> server, int smallCells) {
        return new ResearchSettings(folder, server, 384, Duration.ofDays(1), smallCells);
    }

    public String address() {
        return kithmap.address();
    }

    public int port() {
        return kithmap.port();
    }

    public String freshLink() {
        return kithmap.freshLink();
    }

    /// Returns a client without a session.
    public Client stranger() {
        return new Client(address());
    }

    /// Returns a client that is signed in as the owner.
    public Client owner() {
        Client client = stranger();
        client.signIn(freshLink());
        return client;
    }

    /// Returns a client that is signed in to an account with these roles.
    public Client as(Account account) {
        Client client = stranger();
        client.keep(cookie(), token(account));
        return client;
    }

    /// Returns the name of the session cookie.
    public String cookie() {
        return "kithmap-" + URI.create(address()).getPort();
    }

    /// Returns a session token of an account with these roles.
    public String token(Account account) {
        new Accounts(graph, clock).ensure(account);
        return new Sessions(graph, clock, SessionLifetimes.PRACTICE).start(account, "");
    }

    /// Returns every route of the API, as `GET /api/maps/{id}`.
    public List<String> routes() {
        return kithmap.routes();
    }

    /// The password of all accounts that [#somebody] creates in a practice.
    public static final String PASSWORD = "drie fietsen in de regen";

    /// Creates an account of a practice with these roles (`person`, `coach`, `analyst`,
    /// `administrator`) and a unique name, and returns a client that is signed in to it.
    public Client newAccount(String... roles) {
        return somebodyCalled(aName(), roles);
    }

    public Client somebodyCalled(String name, String... roles) {
        Client client = stranger();
        Client.Response answer = client.accept(administrator().invite(roles), name, PASSWORD);
        if (answer.status() != 204) {
            throw new AssertionError(answer.body());
        }
        return client;
    }

    /// Returns a client with a new session of the same administrator each time, because hashing a
    /// password takes long.
    public Client administrator() {
        if (inviter == null) {
            String name = aName();
            Client first = stranger();
            first.accept(freshLink(), name, PASSWORD);
            inviter = new Account(first.account(), name, Set.of(Role.ADMINISTRATOR));
        }
        return as(inviter);
    }

    /// Returns an account that [#as] creates when it signs in. It has no password, which takes long
    /// to be hashed.
    public static Account account(String name, Role... roles) {
        return new Account(UUID.randomUUID().toString(), name, Set.of(roles));
    }

    /// Returns a unique name.
    public static String aName() {
        return "Somebody " + UUID.randomUUID();
    }

    @Override
    public void close() {
        kithmap.close();
    }
}
