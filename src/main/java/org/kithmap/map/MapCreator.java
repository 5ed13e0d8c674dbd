package org.kithmap.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.MapCipher;
import org.kithmap.encryption.MapKeys;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;

/// Writes new maps, each encrypted with a key of its own.
final class MapCreator {

    private static final CypherFile CREATE = CypherFile.load("map/create.cypher");
    private static final CypherFile LOCK_ACCOUNT = CypherFile.load("account/lock.cypher");

    private final MapKeys mapKeys;

    MapCreator(MapKeys mapKeys) {
        this.mapKeys = mapKeys;
    }

    List<Row> create(
            Graph.Transaction transaction, String account, SupportMap map, boolean keptForClient) {
        MapCipher mapCipher = mapKeys.createCipher(transaction, map.id());
        return create(transaction, account, map, keptForClient, null, mapCipher);
    }

    /// Creates an imported map, unless the account has one with this external id.
    ///
    /// @return whether the map exists now with its id
    boolean createUnlessKnown(
            Graph.Transaction transaction,
            String account,
            SupportMap map,
            String externalId,
            String derivedId) {
        transaction.run(LOCK_ACCOUNT, Map.of("id", account));
        Optional<String> known = ExternalIds.known(transaction, account, externalId, derivedId);
        if (known.isPresent()) {
            // the same id if this is a retry after a lost acknowledgement
            return known.get().equals(map.id());
        }
        MapCipher mapCipher = mapKeys.createCipher(transaction, map.id());
        create(transaction, account, map, false, externalId, mapCipher);
        return true;
    }

    /// Creates a map in a transaction that is never committed, and without encryption.
    static void createTemporarily(Graph.Transaction transaction, String account, SupportMap map) {
        create(transaction, account, map, false, null, MapCipher.NONE);
    }

    private static List<Row> create(
            Graph.Transaction transaction,
            String account,
            SupportMap map,
            boolean keptForClient,
            @Nullable String externalId,
            MapCipher mapCipher) {
        Map<String, @Nullable Object> parameters =
                new MapParameterMapper(mapCipher).parameters(account, map);
        parameters.put("keptForClient", keptForClient);
        parameters.put("externalId", externalId);
        return transaction.run(CREATE, parameters);
    }
}
