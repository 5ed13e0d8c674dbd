package org.kithmap.bench;

import java.util.List;
import java.util.Map;
import org.kithmap.graph.Connection;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Endpoint;
import org.kithmap.insight.Insights;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.TestKithmap;
import org.kithmap.testing.TestMapKeys;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/// Every insight of one map, against the sum of the same queries on the bare driver.
final class AllInsights {

    private static final CypherFile READ = CypherFile.load("map/read.cypher");

    private AllInsights() {}

    static void run() throws Exception {
        try (BenchKithmap benchKithmap = new BenchKithmap()) {
            SupportMap map = new SyntheticMap().next();
            TestMapKeys.maps(benchKithmap.graph()).create(BenchKithmap.ACCOUNT, map);
            List<CypherFile> queries = CypherFile.folder("insights");
            time(benchKithmap, map, queries);
            count(benchKithmap, map, queries);
        }
    }

    private static void time(BenchKithmap benchKithmap, SupportMap map, List<CypherFile> queries)
            throws Exception {
        Insights insights =
                new Insights(benchKithmap.graph(), TestMapKeys.maps(benchKithmap.graph()));
        TextTable.title(
                "All %d insights of a map of %d alters"
                        .formatted(queries.size(), map.alters().size()));
        try (KeptConnection keptConnection = benchKithmap.http()) {
            List<Latencies> taken =
                    new InterleavedRounds(1, 60, 5)
                            .measure(
                                    List.of(
                                            client ->
                                                    insights.forAccount(
                                                            BenchKithmap.ACCOUNT, map.id()),
                                            client ->
                                                    keptConnection.get(
                                                            "/api/maps/%s/insights"
                                                                    .formatted(map.id())),
                                            client -> bare(benchKithmap, queries, map)));
            TextTable.latencies("service", taken.get(0));
            TextTable.latencies("GET /api/maps/{id}/insights", taken.get(1));
            TextTable.latencies("the same queries, bare driver, one by one", taken.get(2));
            double sum = taken.get(2).medianMillis();
            TextTable.ratio("service, p50", taken.get(0).medianMillis() / sum, 1.3);
            TextTable.ratio("HTTP, p50", taken.get(1).medianMillis() / sum, 1.3);
        }
    }

    private static void bare(BenchKithmap benchKithmap, List<CypherFile> queries, SupportMap map) {
        for (CypherFile query : queries) {
            benchKithmap.bare(query, Map.of("ego", map.id()));
        }
    }

    /// Through a relay that tells how often the database is waited for.
    private static void count(BenchKithmap benchKithmap, SupportMap map, List<CypherFile> queries)
            throws Exception {
        Endpoint direct = benchKithmap.endpoint();
        try (RoundTrips relay = new RoundTrips(direct.uri())) {
            Endpoint relayed = new Endpoint(relay.uri(), direct.user(), direct.password());
            try (Connection connection =
                            Connection.server(
                                    relayed, java.time.Duration.ofSeconds(10), line -> {});
                    TestKithmap kithmap = TestKithmap.start(connection.graph());
                    KeptConnection keptConnection =
                            BenchKithmap.http(kithmap, BenchKithmap.signIn(kithmap));
                    Driver driver =
                            GraphDatabase.driver(
                                    relay.uri(),
                                    AuthTokens.basic(direct.user(), direct.password()))) {
                String path = "/api/maps/" + map.id();
                keptConnection.get(path); // signed in, connected
                driver.verifyConnectivity();
                TextTable.title("Round trips: how often a request waits for the database");
                TextTable.line(
                        "%-44s %d", "GET /api/maps/{id}", relay.of(() -> keptConnection.get(path)));
                TextTable.line(
                        "%-44s %d",
                        "  the same Cypher, bare driver",
                        relay.of(() ->
                                BenchKithmap.bare(
                                        driver,
                                        READ,
                                        Map.of("account", BenchKithmap.ACCOUNT, "ego", map.id()))));
                TextTable.line(
                        "%-44s %d",
                        "GET /api/maps/{id}/insights",
                        relay.of(() -> keptConnection.get(path + "/insights")));
                TextTable.line(
                        "%-44s %d",
                        "  the same queries, bare driver",
                        relay.of(() ->
                                queries.forEach(query ->
                                        BenchKithmap.bare(
                                                driver, query, Map.of("ego", map.id())))));
            }
        }
    }
}
