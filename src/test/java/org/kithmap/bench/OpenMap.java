package org.kithmap.bench;

import java.util.List;
import java.util.Map;
import org.kithmap.graph.CypherFile;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.TestMapKeys;

/// Opening a map over HTTP, against the same Cypher through the bare driver.
final class OpenMap {

    private static final CypherFile READ = CypherFile.load("map/read.cypher");

    private OpenMap() {}

    static void run() throws Exception {
        try (BenchKithmap benchKithmap = new BenchKithmap()) {
            SupportMap map = new SyntheticMap().next();
            TestMapKeys.maps(benchKithmap.graph()).create(BenchKithmap.ACCOUNT, map);
            for (int clients : List.of(1, 16)) {
                measure(benchKithmap, map, clients);
            }
        }
    }

    private static void measure(BenchKithmap benchKithmap, SupportMap map, int clients)
            throws Exception {
        KeptConnection[] http = benchKithmap.http(clients);
        String path = "/api/maps/" + map.id();
        Map<String, Object> parameters = Map.of("account", BenchKithmap.ACCOUNT, "ego", map.id());
        TextTable.title(
                "Open a map of %d alters, %d at a time (%d kB of JSON)"
                        .formatted(map.alters().size(), clients, http[0].get(path) / 1024));

        List<Latencies> taken =
                new InterleavedRounds(clients, 100, clients == 1 ? 50 : 10)
                        .measure(
                                List.of(
                                        client -> http[client].get(path),
                                        client -> benchKithmap.bare(READ, parameters)));

        TextTable.latencies("GET /api/maps/{id}", taken.get(0));
        TextTable.latencies("the same Cypher, bare driver", taken.get(1));
        TextTable.ratio("p50", taken.get(0).medianMillis() / taken.get(1).medianMillis(), 1.5);
        TextTable.ratio("p99", taken.get(0).p99Millis() / taken.get(1).p99Millis(), 2);
        for (KeptConnection each : http) {
            each.close();
        }
    }
}
