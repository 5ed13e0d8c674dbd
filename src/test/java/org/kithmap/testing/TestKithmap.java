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
import org.kithmap.DatabaseSetup;
import org.kithmap.Kithmap;
import org.kithmap.PracticeRules;
import org.kithmap.ResearchSettings;
import org.kithmap.account.Account;
import org.kithmap.account.Accounts;
import org.kithmap.account.Role;
import org.kithmap.account.SessionLifetimes;
import org.kithmap.account.Sessions;
import org.kithmap.encryption.MapKeys;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Endpoint;
import org.kithmap.graph.Graph;
import org.kithmap.http.Network;

/// A whole Kithmap over a graph, at a port of its own.
public final class TestKithmap implements AutoCloseable {

    /// Days for which coaches keep notes about maps they may no longer see.
    public static final int NOTES_KEPT = 365;

    /// Of nothing after which a laptop with a passphrase locks.
    public static final Duration LOCK_AFTER = Duration.ofMinutes(15);

    private final Graph graph;
    private final Kithmap kithmap;

    private TestKithmap(Graph graph, Kithmap kithmap) {
        this.graph = graph;
        this.kithmap = kithmap;
    }

    public static TestKithmap start() {
        return start(TestGraph.graph());
    }

    public static TestKithmap start(Graph graph) {
        return start(graph, Optional.empty());
    }

    /// @param research a Neo4j for the research graph
    public static TestKithmap start(Graph graph, Optional<Endpoint> research) {
        DatabaseSetup.prepare(graph, TestMapKeys.maps(graph), true);
        return start(graph, TestMapKeys.of(graph), research, Clock.systemUTC());
    }

    /// A laptop with a key file of its own, which a passphrase may protect.
    public static TestKithmap start(
            Graph graph, MapKeys mapKeys, Optional<Endpoint> research, Clock clock) {
        return start(graph, mapKeys, research(research, 0), clock);
    }

    /// @param research a folder for the copy for analysts
    public static TestKithmap start(Graph graph, MapKeys mapKeys, Path research, Clock clock) {
        return start(graph, mapKeys, research(research, Optional.empty(), 0), clock);
    }

    private static TestKithmap start(
            Graph graph, MapKeys mapKeys, ResearchSettings research, Clock clock) {
        return new TestKithmap(
                graph,
                Kithmap.start(
                        graph,
                        mapKeys,
                        Network.loopback(0),
                        false,
                        new PracticeRules(NOTES_KEPT, 730, Set.of()),
                        LOCK_AFTER,
                        research,
                        clock));
    }

    /// One that several people use; nobody has an account yet, unless another test made some. What
    /// other tests guessed wrongly, from the same address, is forgotten.
    public static TestKithmap startPractice() {
        TestGraph.graph().write(CypherFile.load("testing/forget-tries.cypher"), Map.of());
        return startPractice(TestGraph.graph(), Clock.systemUTC());
    }

    public static TestKithmap startPractice(Graph graph, Clock clock) {
        return startPractice(graph, Network.loopback(0), clock);
    }

    /// @param passkeyRoles for which a passkey is required
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
                Kithmap.start(
                        graph,
                        TestMapKeys.of(graph),
                        network,
                        true,
                        new PracticeRules(NOTES_KEPT, 730, passkeyRoles),
                        LOCK_AFTER,
                        research(Optional.empty(), 5),
                        clock));
    }

    /// In a folder of its own, which is there only when somebody asks.
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

    /// Somebody who has not signed in.
    public Client stranger() {
        return new Client(address());
    }

    /// The owner, signed in.
    public Client owner() {
        Client client = stranger();
        client.signIn(freshLink());
        return client;
    }

    /// Somebody with an account of these roles, signed in.
    public Client as(Account account) {
        Client client = stranger();
        client.keep(cookie(), token(account));
        return client;
    }

    /// The name of the cookie that holds a session.
    public String cookie() {
        return "kithmap-" + URI.create(address()).getPort();
    }

    /// A session of somebody with an account of these roles.
    public String token(Account account) {
        new Accounts(graph, Clock.systemUTC()).ensure(account);
        return new Sessions(graph, Clock.systemUTC(), SessionLifetimes.PRACTICE).start(account, "");
    }

    /// Every request of the API there is, as `GET /api/maps/{id}`.
    public List<String> routes() {
        return kithmap.routes();
    }

    /// The password of everybody a practice is given by [#somebody].
    public static final String PASSWORD = "drie fietsen in de regen";

    /// Somebody new of a practice, with these roles (`person`, `coach`, `analyst`, `administrator`)
    /// and a name of their own, signed in.
    public Client somebody(String... roles) {
        return somebodyCalled(aName(), roles);
    }

    public Client somebodyCalled(String name, String... roles) {
        Client administrator = stranger();
        administrator.accept(freshLink(), aName(), PASSWORD);
        Client client = stranger();
        Client.Answer answer = client.accept(administrator.invite(roles), name, PASSWORD);
        if (answer.status() != 204) {
            throw new AssertionError(answer.body());
        }
        return client;
    }

    /// A name nobody else has.
    public static String aName() {
        return "Somebody " + UUID.randomUUID();
    }

    @Override
    public void close() {
        kithmap.close();
    }
}
