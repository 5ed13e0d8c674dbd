package org.kithmap.graph;

import org.kithmap.testing.Neo4jServer;

/// The contract, kept by the oldest line that Kithmap promises to work with.
class LtsServerGraphTest extends ServerContract implements QueriesContract {

    LtsServerGraphTest() {
        super(Neo4jServer.LTS);
    }
}
