package org.kithmap.testing;

import org.kithmap.Installation;
import org.kithmap.Kithmap;
import org.kithmap.graph.Graph;

/// A whole Kithmap over a graph, at a port of its own.
public final class TestKithmap implements AutoCloseable {

    private final Kithmap kithmap;

    private TestKithmap(Kithmap kithmap) {
        this.kithmap = kithmap;
    }

    public static TestKithmap start() {
        return start(TestGraph.graph());
    }

    public static TestKithmap start(Graph graph) {
        Installation.prepare(graph, true);
        return new TestKithmap(Kithmap.start(graph, 0));
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

    @Override
    public void close() {
        kithmap.close();
    }
}
