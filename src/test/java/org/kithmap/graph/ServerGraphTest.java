package org.kithmap.graph;

import org.kithmap.testing.Neo4jServer;

/// The contract, kept by a server of the line that is embedded.
class ServerGraphTest extends ServerContract {

    ServerGraphTest() {
        super(Neo4jServer.CURRENT);
    }
}
