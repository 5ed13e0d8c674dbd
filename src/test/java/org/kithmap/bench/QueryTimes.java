package org.kithmap.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Endpoint;
import org.kithmap.testing.Client;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/// The time of questions to the research graph through the API, with query policy, log and JSON,
/// compared with the same queries by a bare driver to the same process; and the time until a
/// runaway query is cancelled.
final class QueryTimes {

    private static final int MAPS = 300;
    private static final int CANCELLED = 10;

    private static final String ONE = "RETURN 1 AS one";
    private static final String PLAIN =
            "MATCH (me:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter) RETURN k.closeness AS closeness, count(a) AS alters, count(DISTINCT me) AS maps ORDER BY closeness";
    private static final String ROWS =
            "MATCH (me:Ego)-[k:KNOWS]->(a:Alter) RETURN me.structure_size AS size, a.id AS id, k.closeness AS closeness LIMIT 1000";
    private static final String RUNAWAY =
            "MATCH (a:Alter), (b:Alter), (c:Alter) WHERE a.id < b.id AND b.id < c.id RETURN count(*) AS n";

    private QueryTimes() {}

    static void run() throws Exception {
        if (StandaloneNeo4j.JARS.isPresent()) {
            try (StandaloneNeo4j server = new StandaloneNeo4j();
                    BenchKithmap benchKithmap = new BenchKithmap(Optional.of(server.endpoint()))) {
                prepare(benchKithmap);
                try (KeptConnection neo4j =
                        new KeptConnection(
                                server.httpPort(), "Authorization", "Basic " + server.basic())) {
                    compare(benchKithmap, server.endpoint(), Optional.of(neo4j));
                }
            }
        }
        try (BenchKithmap benchKithmap = new BenchKithmap()) {
            Client owner = prepare(benchKithmap);
            JsonNode address = owner.get("/api/analysis/address").json();
            compare(
                    benchKithmap,
                    new Endpoint(
                            address.path("uri").textValue(),
                            address.path("user").textValue(),
                            address.path("password").textValue()),
                    Optional.empty());
            cancel(owner);
        }
    }

    private static void compare(
            BenchKithmap benchKithmap, Endpoint research, Optional<KeptConnection> neo4j)
            throws Exception {
        try (Driver driver =
                        GraphDatabase.driver(
                                research.uri(),
                                AuthTokens.basic(research.user(), research.password()));
                KeptConnection api = benchKithmap.http()) {
            TextTable.title(
                    "Questions to %d maps of %d alters, in %s"
                            .formatted(
                                    MAPS,
                                    SyntheticMap.ALTERS,
                                    neo4j.isPresent()
                                            ? "a Neo4j server"
                                            : "the process of the research graph"));
            compare("RETURN 1", ONE, driver, neo4j, api);
            compare("counts over all ties", PLAIN, driver, neo4j, api);
            compare("1,000 rows of three columns", ROWS, driver, neo4j, api);
        }
    }

    private static void compare(
            String what,
            String query,
            Driver driver,
            Optional<KeptConnection> neo4j,
            KeptConnection api)
            throws Exception {
        CypherFile bare = new CypherFile("bench", "CYPHER 25 " + query);
        String statement = Client.json("statement", bare.text());
        List<InterleavedRounds.Variant> ways = new ArrayList<>();
        ways.add(client -> BenchKithmap.bare(driver, bare, Map.of()));
        ways.add(client ->
                api.ask(
                        "/api/analysis/questions",
                        Client.json("id", UUID.randomUUID().toString(), "query", query)));
        neo4j.ifPresent(keptConnection ->
                ways.add(client -> keptConnection.ask("/db/neo4j/query/v2", statement)));
        List<Latencies> taken = new InterleavedRounds(1, 40, 5).measure(ways);
        TextTable.latencies(what + ", bare driver", taken.get(0));
        TextTable.latencies(what + ", Kithmap's API", taken.get(1));
        double p50 = taken.get(1).medianMillis();
        if (neo4j.isPresent()) {
            TextTable.latencies(what + ", Neo4j's Query API", taken.get(2));
            TextTable.ratio(what + ", against Neo4j's", p50 / taken.get(2).medianMillis(), 1.0);
        }
        TextTable.ratio(what + ", against the driver", p50 / taken.get(0).medianMillis(), 1.5);
    }

    private static void cancel(Client owner) throws Exception {
        long[] nanos = new long[CANCELLED];
        for (int i = 0; i < CANCELLED; i++) {
            String id = UUID.randomUUID().toString();
            CompletableFuture<Client.Response> asked =
                    CompletableFuture.supplyAsync(() ->
                            owner.post(
                                    "/api/analysis/questions",
                                    Client.json("id", id, "query", RUNAWAY)));
            Thread.sleep(500);
            long start = System.nanoTime();
            owner.delete("/api/analysis/questions/" + id);
            if (!asked.get().body().contains("query-cancelled")) {
                throw new AssertionError(asked.get().body());
            }
            nanos[i] = System.nanoTime() - start;
        }
        TextTable.latencies("a runaway is cancelled", Latencies.of(nanos));
    }

    private static Client prepare(BenchKithmap benchKithmap) throws InterruptedException {
        OpenAmongManyMaps.fill(benchKithmap, MAPS);
        Client owner = benchKithmap.kithmap().owner();
        owner.post("/api/analysis/start", "");
        JsonNode state = owner.get("/api/analysis").json();
        while (!state.path("phase").asText().equals("ready")) {
            if (state.has("failed")) {
                throw new AssertionError(state.toString());
            }
            Thread.sleep(200);
            state = owner.get("/api/analysis").json();
        }
        return owner;
    }
}
