package org.kithmap.map;

import java.util.Map;
import java.util.Optional;
import org.kithmap.encryption.DamagedText;
import org.kithmap.encryption.KeyUnavailable;
import org.kithmap.encryption.MapKeys;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;

/// Reads whole maps, including what is withheld from the account that reads them.
final class LoadedMapReader {

    private static final CypherFile READ = CypherFile.load("map/read.cypher");

    private static final int ATTEMPTS = 3;

    private final Graph graph;
    private final MapKeys mapKeys;

    LoadedMapReader(Graph graph, MapKeys mapKeys) {
        this.graph = graph;
        this.mapKeys = mapKeys;
    }

    /// Returns a map as it is now; empty if the account can see none with this id.
    Optional<LoadedMap> read(String account, String id) {
        for (int attempt = 1; ; attempt++) {
            try {
                return graph.read(READ, Map.of("account", account, "ego", id)).stream()
                        .findFirst()
                        .map(row -> MapRowMapper.loaded(account, row, mapKeys));
            } catch (InvalidMap | KeyUnavailable | DamagedText e) {
                // a query may see half of a concurrent write: a tie without its alter; or the key
                // was just wrapped again, or the texts encrypted again
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /// Returns a map in a transaction, which must have locked it before it writes to it.
    Optional<LoadedMap> read(Graph.Transaction transaction, String account, String id) {
        return transaction.run(READ, Map.of("account", account, "ego", id)).stream()
                .findFirst()
                .map(row -> MapRowMapper.loaded(account, row, mapKeys));
    }

    void warmUp(Graph.Transaction transaction) {
        transaction.run(READ, Map.of("account", "", "ego", ""));
    }
}
