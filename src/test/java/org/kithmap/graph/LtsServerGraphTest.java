package org.kithmap.graph;

import org.jspecify.annotations.Nullable;
import org.kithmap.testing.Neo4jServer;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/// The contract, kept by the oldest line that Kithmap promises to work with.
class LtsServerGraphTest extends ServerContract implements QueriesContract {

    private @Nullable Driver driver;

    LtsServerGraphTest() {
        super(Neo4jServer.LTS);
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
