package org.kithmap.graph;

import org.kithmap.testing.TestGraph;

/// The contract, kept by the database in this process.
class EmbeddedGraphTest extends GraphContract implements QueriesContract {

    @Override
    Graph graph() {
        return TestGraph.graph();
    }

    @Override
    Endpoint endpoint() {
        graph();
        return DataFolder.running(TestGraph.folder()).orElseThrow().endpoint();
    }
}
