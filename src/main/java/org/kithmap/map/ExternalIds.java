package org.kithmap.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.problem.NotFound;

/// The ids by which files name the maps of an account. A map that came from a file keeps the id it
/// has there, so that it is recognised when it is imported again.
public final class ExternalIds {

    private static final CypherFile OF_MAP = CypherFile.load("map/external-id.cypher");
    private static final CypherFile KNOWN = CypherFile.load("map/by-external-id.cypher");

    private final Graph graph;

    ExternalIds(Graph graph) {
        this.graph = graph;
    }

    /// Returns the id of the account's map with this external id, if there is one.
    ///
    /// @param derivedId the id that the map may have if it was imported before external ids were
    ///   stored
    public Optional<String> known(String account, String externalId, String derivedId) {
        return id(graph.read(KNOWN, parameters(account, externalId, derivedId)));
    }

    static Optional<String> known(
            Graph.Transaction transaction, String account, String externalId, String derivedId) {
        return id(transaction.run(KNOWN, parameters(account, externalId, derivedId)));
    }

    private static Optional<String> id(List<Row> rows) {
        return rows.stream().map(row -> row.string("id")).findFirst();
    }

    private static Map<String, @Nullable Object> parameters(
            String account, String externalId, String derivedId) {
        return Map.of("account", account, "externalId", externalId, "derivedId", derivedId);
    }

    /// Returns the id by which files name a map that the account owns.
    ///
    /// @throws NotFound if the account owns no map with this id
    public String of(String account, String id) {
        return id(graph.read(OF_MAP, Map.of("account", account, "ego", id)))
                .orElseThrow(MapStore::notFound);
    }
}
