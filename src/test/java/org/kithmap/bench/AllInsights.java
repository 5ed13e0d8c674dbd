package org.kithmap.bench;

import java.util.List;
import java.util.Map;
import org.kithmap.graph.Connection;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Endpoint;
import org.kithmap.insight.Insights;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.TestKithmap;
import org.kithmap.testing.TestSeals;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/// Every insight of one map, against the sum of the same queries on the bare driver.
final class AllInsights {

    private static final CypherFile READ = CypherFile.load("map/read.cypher");

    private AllInsights() {}

    static void run() throws Exception {
        try (Stand stand = new Stand()) {
            SupportMap map = new MadeUpMap().next();
            TestSeals.maps(stand.graph()).create(Stand.ACCOUNT, map);
            List<CypherFile> queries = CypherFile.folder("insights");
            time(stand, map, queries);
            count(stand, map, queries);
        }
    }

    private static void time(Stand stand, SupportMap map, List<CypherFile> queries)
            throws Exception {
        Insights insights = new Insights(stand.graph(), TestSeals.maps(stand.graph()));
        Print.title(
                "All %d insights of a map of %d alters"
                        .formatted(queries.size(), map.alters().size()));
        try (Http http = stand.http()) {
            List<Latencies> taken =
                    new Rounds(1, 60, 5)
                            .measure(
                                    List.of(
                                            client -> insights.answers(map.id()),
                                            client ->
                                                    http.get(
                                                            "/api/maps/%s/insights"
                                                                    .formatted(map.id())),
                                            client -> bare(stand, queries, map)));
            Print.latencies("service", taken.get(0));
            Print.latencies("GET /api/maps/{id}/insights", taken.get(1));
            Print.latencies("the same queries, bare driver, one by one", taken.get(2));
            double sum = taken.get(2).medianMillis();
            Print.ratio("service, p50", taken.get(0).medianMillis() / sum, 1.3);
            Print.ratio("HTTP, p50", taken.get(1).medianMillis() / sum, 1.3);
        }
    }

    private static void bare(Stand stand, List<CypherFile> queries, SupportMap map) {
        for (CypherFile query : queries) {
            stand.bare(query, Map.of("ego", map.id()));
        }
    }

    /// Through a relay that tells how often the database is waited for.
    private static void count(Stand stand, SupportMap map, List<CypherFile> queries)
            throws Exception {
        Endpoint direct = stand.endpoint();
        try (RoundTrips relay = new RoundTrips(direct.uri())) {
            Endpoint relayed = new Endpoint(relay.uri(), direct.user(), direct.password());
            try (Connection connection =
                            Connection.server(
                                    relayed, java.time.Duration.ofSeconds(10), line -> {});
                    TestKithmap kithmap = TestKithmap.start(connection.graph());
                    Http http = Stand.http(kithmap, Stand.signIn(kithmap));
                    Driver driver =
                            GraphDatabase.driver(
                                    relay.uri(),
                                    AuthTokens.basic(direct.user(), direct.password()))) {
                String path = "/api/maps/" + map.id();
                http.get(path); // signed in, connected
                driver.verifyConnectivity();
                Print.title("Round trips: how often a request waits for the database");
                Print.line("%-44s %d", "GET /api/maps/{id}", relay.of(() -> http.get(path)));
                Print.line(
                        "%-44s %d",
                        "  the same Cypher, bare driver",
                        relay.of(() ->
                                Stand.bare(
                                        driver,
                                        READ,
                                        Map.of("account", Stand.ACCOUNT, "ego", map.id()))));
                Print.line(
                        "%-44s %d",
                        "GET /api/maps/{id}/insights",
                        relay.of(() -> http.get(path + "/insights")));
                Print.line(
                        "%-44s %d",
                        "  the same queries, bare driver",
                        relay.of(() ->
                                queries.forEach(query ->
                                        Stand.bare(driver, query, Map.of("ego", map.id())))));
            }
        }
    }
}
