package org.kithmap.graph;

import org.jspecify.annotations.Nullable;
import org.kithmap.testing.TestGraph;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/// The contract, kept by the database in this process.
class EmbeddedGraphTest extends GraphContract implements QueriesContract {

    private @Nullable Driver driver;

    @Override
    Graph graph() {
        return TestGraph.graph();
    }

    @Override
    Endpoint endpoint() {
        graph();
        return DataFolder.running(TestGraph.folder()).orElseThrow().endpoint();
    }

    @Override
    public Driver driver() {
        if (driver == null) {
            driver =
                    opened(
                            GraphDatabase.driver(
                                    endpoint().uri(),
                                    AuthTokens.basic(endpoint().user(), endpoint().password())));
        }
        return driver;
    }
}
