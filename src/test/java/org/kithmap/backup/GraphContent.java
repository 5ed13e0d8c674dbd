package org.kithmap.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kithmap.graph.Endpoint;
import org.kithmap.testing.TestGraph;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/// Every node and relationship of the database in a folder, with the types of all values, in an
/// order that does not depend on Neo4j's ids.
record GraphContent(List<String> nodes, List<String> relationships) {

    static GraphContent of(Path folder) {
        try (Driver driver = driver(folder);
                Session session = driver.session()) {
            return new GraphContent(
                    session
                            .run(
                                    "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties")
                            .stream()
                            .map(row -> node(row.get("labels"), row.get("properties")))
                            .sorted()
                            .toList(),
                    session
                            .run(
                                    """
                                    MATCH (a)-[r]->(b)
                                    RETURN labels(a) AS la, properties(a) AS pa, type(r) AS type,
                                        properties(r) AS properties, labels(b) AS lb, properties(b) AS pb
                                    """)
                            .stream()
                            .map(row ->
                                    node(row.get("la"), row.get("pa"))
                                            + row.get("type")
                                            + text(row.get("properties"))
                                            + node(row.get("lb"), row.get("pb")))
                            .sorted()
                            .toList());
        }
    }

    static Driver driver(Path folder) {
        Endpoint endpoint = TestGraph.endpoint(folder);
        return GraphDatabase.driver(
                endpoint.uri(), AuthTokens.basic(endpoint.user(), endpoint.password()));
    }

    private static String node(Value labels, Value properties) {
        return labels.asList(Value::asString).stream().sorted().toList() + text(properties);
    }

    private static String text(Value properties) {
        Map<String, String> all = new TreeMap<>();
        properties
                .asMap(value -> value)
                .forEach((name, value) -> all.put(name, value.type().name() + typed(value)));
        return all.toString();
    }

    private static String typed(Value value) {
        return value.type().name().startsWith("LIST")
                ? value.asList(each -> each.type().name() + each.asObject()).toString()
                : String.valueOf(value.asObject());
    }
}
