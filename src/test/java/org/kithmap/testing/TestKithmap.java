package org.kithmap.testing;

import java.time.Clock;
import java.util.List;
import org.kithmap.Installation;
import org.kithmap.Kithmap;
import org.kithmap.account.Account;
import org.kithmap.account.Accounts;
import org.kithmap.account.Sessions;
import org.kithmap.graph.Graph;

/// A whole Kithmap over a graph, at a port of its own.
public final class TestKithmap implements AutoCloseable {

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
        Installation.prepare(graph, true);
        return new TestKithmap(graph, Kithmap.start(graph, 0));
    }

    public String address() {
        return kithmap.address();
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
        new Accounts(graph).ensure(account);
        Client client = stranger();
        client.keep(
                "kithmap-" + client.uri("/").getPort(),
                new Sessions(graph, Clock.systemUTC()).start(account));
        return client;
    }

    /// Every request of the API there is, as `GET /api/maps/{id}`.
    public List<String> routes() {
        return kithmap.routes();
    }

    @Override
    public void close() {
        kithmap.close();
    }
}
