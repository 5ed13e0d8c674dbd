package org.kithmap.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.kithmap.graph.CypherFile;
import org.kithmap.testing.Client;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/// Questions to the research graph through the API, with the gate, the log and JSON, against the
/// same by a bare driver to the same process; and how long it takes until a runaway is cancelled.
final class AskedQuestions {

    private static final int MAPS = 300;
    private static final int BATCH = 20;
    private static final int CANCELLED = 10;

    private static final String ONE = "RETURN 1 AS one";
    private static final String PLAIN =
            "MATCH (me:Ego)-[k:KNOWS {phase: 'present'}]->(a:Alter) RETURN k.closeness AS closeness, count(a) AS alters, count(DISTINCT me) AS maps ORDER BY closeness";
    private static final String ROWS =
            "MATCH (me:Ego)-[k:KNOWS]->(a:Alter) RETURN me.structure_size AS size, a.id AS id, k.closeness AS closeness LIMIT 1000";
    private static final String RUNAWAY =
            "MATCH (a:Alter), (b:Alter), (c:Alter) WHERE a.id < b.id AND b.id < c.id RETURN count(*) AS n";

    private AskedQuestions() {}

    static void run() throws Exception {
        try (Stand stand = new Stand()) {
            fill(stand);
            Client owner = stand.kithmap().owner();
            prepare(owner);
            JsonNode address = owner.get("/api/analysis/address").json();
            try (Driver driver =
                            GraphDatabase.driver(
                                    address.path("uri").textValue(),
                                    AuthTokens.basic(
                                            address.path("user").textValue(),
                                            address.path("password").textValue()));
                    Http http = stand.http()) {
                Print.title("Questions to %d maps of %d alters".formatted(MAPS, MadeUpMap.ALTERS));
                compare("RETURN 1", ONE, driver, http);
                compare("counts over all ties", PLAIN, driver, http);
                compare("1,000 rows of three columns", ROWS, driver, http);
            }
            cancel(owner);
        }
    }

    private static void compare(String what, String query, Driver driver, Http http)
            throws Exception {
        CypherFile bare = new CypherFile("bench", "CYPHER 25 " + query);
        List<Latencies> taken =
                new Rounds(1, 40, 5)
                        .measure(
                                List.of(
                                        client -> Stand.bare(driver, bare, Map.of()),
                                        client ->
                                                http.ask(
                                                        "/api/analysis/questions",
                                                        Client.json(
                                                                "id",
                                                                UUID.randomUUID().toString(),
                                                                "query",
                                                                query))));
        Print.latencies(what + ", bare driver", taken.get(0));
        Print.latencies(what + ", API", taken.get(1));
        Print.ratio(what + ", p50", taken.get(1).medianMillis() / taken.get(0).medianMillis(), 1.5);
    }

    private static void cancel(Client owner) throws Exception {
        long[] nanos = new long[CANCELLED];
        for (int i = 0; i < CANCELLED; i++) {
            String id = UUID.randomUUID().toString();
            CompletableFuture<Client.Answer> asked =
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
        Print.latencies("a runaway is cancelled", Latencies.of(nanos));
    }

    private static void prepare(Client owner) throws InterruptedException {
        owner.post("/api/analysis/start", "");
        JsonNode state = owner.get("/api/analysis").json();
        while (!state.path("phase").asText().equals("ready")) {
            if (state.has("failed")) {
                throw new AssertionError(state.toString());
            }
            Thread.sleep(200);
            state = owner.get("/api/analysis").json();
        }
    }

    private static void fill(Stand stand) {
        CypherFile fill = CypherFile.load("bench/made-up-maps.cypher");
        for (int from = 0; from < MAPS; from += BATCH) {
            stand.graph()
                    .write(
                            fill,
                            Map.of(
                                    "account",
                                    Stand.ACCOUNT,
                                    "from",
                                    from,
                                    "to",
                                    from + BATCH - 1,
                                    "alters",
                                    MadeUpMap.ALTERS));
        }
    }
}
