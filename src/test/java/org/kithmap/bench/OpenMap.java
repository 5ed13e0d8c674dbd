package org.kithmap.bench;

import java.util.List;
import java.util.Map;
import org.kithmap.graph.CypherFile;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.TestSeals;

/// Opening a map over HTTP, against the same Cypher through the bare driver.
final class OpenMap {

    private static final CypherFile READ = CypherFile.load("map/read.cypher");

    private OpenMap() {}

    static void run() throws Exception {
        try (Stand stand = new Stand()) {
            SupportMap map = new MadeUpMap().next();
            TestSeals.maps(stand.graph()).create(Stand.ACCOUNT, map);
            for (int clients : List.of(1, 16)) {
                measure(stand, map, clients);
            }
        }
    }

    private static void measure(Stand stand, SupportMap map, int clients) throws Exception {
        Http[] http = stand.http(clients);
        String path = "/api/maps/" + map.id();
        Map<String, Object> parameters = Map.of("account", Stand.ACCOUNT, "ego", map.id());
        Print.title(
                "Open a map of %d alters, %d at a time (%d kB of JSON)"
                        .formatted(map.alters().size(), clients, http[0].get(path) / 1024));

        List<Latencies> taken =
                new Rounds(clients, 100, clients == 1 ? 50 : 10)
                        .measure(
                                List.of(
                                        client -> http[client].get(path),
                                        client -> stand.bare(READ, parameters)));

        Print.latencies("GET /api/maps/{id}", taken.get(0));
        Print.latencies("the same Cypher, bare driver", taken.get(1));
        Print.ratio("p50", taken.get(0).medianMillis() / taken.get(1).medianMillis(), 1.5);
        Print.ratio("p99", taken.get(0).p99Millis() / taken.get(1).p99Millis(), 2);
        for (Http each : http) {
            each.close();
        }
    }
}
