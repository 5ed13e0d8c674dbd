package org.kithmap.graph;

import java.util.Map;
import org.kithmap.testing.TestGraph;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.QueryType;

/// The database's account of a query without running it.
public final class ExplainPlan implements AutoCloseable {

    private final Driver driver;

    public ExplainPlan() {
        TestGraph.graph();
        Endpoint endpoint = DataFolder.running(TestGraph.folder()).orElseThrow().endpoint();
        this.driver =
                GraphDatabase.driver(
                        endpoint.uri(), AuthTokens.basic(endpoint.user(), endpoint.password()));
    }

    public boolean readsOnly(String query, Map<String, Object> parameters) {
        try (Session session = driver.session()) {
            return session.run("EXPLAIN " + query, parameters).consume().queryType()
                    == QueryType.READ_ONLY;
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
