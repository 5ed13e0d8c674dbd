package org.kithmap.map;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.MapCipher;
import org.kithmap.encryption.MapKeys;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;

/// Writes new maps, each encrypted with a key of its own.
final class MapCreator {

    static final CypherFile BY_EXTERNAL_ID = CypherFile.load("map/by-external-id.cypher");
    private static final CypherFile CREATE = CypherFile.load("map/create.cypher");
    private static final CypherFile LOCK_ACCOUNT = CypherFile.load("account/lock.cypher");

    private final MapKeys mapKeys;

    MapCreator(MapKeys mapKeys) {
        this.mapKeys = mapKeys;
    }

    List<Row> create(Graph.Transaction transaction, String account, SupportMap map) {
        return create(transaction, account, map, null, mapKeys.createCipher(transaction, map.id()));
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
        List<Row> known =
                transaction.run(BY_EXTERNAL_ID, externalId(account, externalId, derivedId));
        if (!known.isEmpty()) {
            // the same id if this is a retry after a lost acknowledgement
            return known.getFirst().string("id").equals(map.id());
        }
        MapCipher mapCipher = mapKeys.createCipher(transaction, map.id());
        create(transaction, account, map, externalId, mapCipher);
        return true;
    }

    /// Returns the parameters of [#BY_EXTERNAL_ID].
    static Map<String, @Nullable Object> externalId(
            String account, String externalId, String derivedId) {
        return Map.of("account", account, "externalId", externalId, "derivedId", derivedId);
    }

    /// Creates a map in a transaction that is never committed, and without encryption.
    static void createTemporarily(Graph.Transaction transaction, String account, SupportMap map) {
        create(transaction, account, map, null, MapCipher.NONE);
    }

    private static List<Row> create(
            Graph.Transaction transaction,
            String account,
            SupportMap map,
            @Nullable String externalId,
            MapCipher mapCipher) {
        Map<String, @Nullable Object> parameters =
                new MapParameterMapper(mapCipher).parameters(account, map);
        parameters.put("externalId", externalId);
        return transaction.run(CREATE, parameters);
    }
}
