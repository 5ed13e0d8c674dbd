package org.kithmap.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;

/// The maps of an account, in the graph. Whoever asks names the account; a map of another account
/// is no map.
///
/// Writes throw what [Graph] throws, and change nothing when they throw.
public final class MapStore {

    private static final CypherFile READ = CypherFile.load("map/read.cypher");
    private static final CypherFile LIST = CypherFile.load("map/list.cypher");
    private static final CypherFile EXISTS = CypherFile.load("map/exists.cypher");
    private static final CypherFile CREATE = CypherFile.load("map/create.cypher");
    private static final CypherFile ERASE = CypherFile.load("map/erase.cypher");

    private static final int READ_ATTEMPTS = 3;

    private final Graph graph;

    public MapStore(Graph graph) {
        this.graph = graph;
    }

    /// One map in a list of them.
    ///
    /// @param alters how many are on it, of every phase
    public record Summary(String id, String name, @Nullable String notes, long alters) {}

    public List<Summary> list(String account) {
        return graph.read(LIST, Map.of("account", account)).stream()
                .map(row ->
                        new Summary(
                                row.string("id"),
                                row.string("name"),
                                (String) row.value("notes"),
                                row.number("alters")))
                .toList();
    }

    public Optional<SupportMap> find(String account, String id) {
        return snapshot(account, id).map(Snapshot::map);
    }

    /// A map together with its revision.
    ///
    /// @throws NoSuchMap when the account has none of this id
    public Snapshot open(String account, String id) {
        return snapshot(account, id).orElseThrow(NoSuchMap::new);
    }

    private Optional<Snapshot> snapshot(String account, String id) {
        for (int attempt = 1; ; attempt++) {
            try {
                return graph.read(READ, Map.of("account", account, "ego", id)).stream()
                        .findFirst()
                        .map(MapRows::snapshot);
            } catch (InvalidMap e) {
                // a query may see half of what is just being written: a tie, and not yet its alter
                if (attempt == READ_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /// @throws NoSuchMap when the account has none of this id
    public SupportMap get(String account, String id) {
        return find(account, id).orElseThrow(NoSuchMap::new);
    }

    /// @throws NoSuchMap when the account has none of this id
    public void require(String account, String id) {
        if (graph.read(EXISTS, Map.of("account", account, "ego", id)).isEmpty()) {
            throw new NoSuchMap();
        }
    }

    /// @throws org.kithmap.graph.GraphConflict when the id of the map, or of something on it, is
    ///   taken
    public void create(String account, SupportMap map) {
        graph.write(CREATE, MapParameters.parameters(account, map));
    }

    /// Puts a map in the place of the one with its id.
    ///
    /// @throws NoSuchMap when there is none to replace
    /// @throws org.kithmap.graph.GraphConflict when the id of something on it is taken by another
    ///   map
    public void replace(String account, SupportMap map) {
        graph.inTransaction(transaction -> {
            if (transaction.run(ERASE, Map.of("account", account, "ego", map.id())).isEmpty()) {
                throw new NoSuchMap();
            }
            return transaction.run(CREATE, MapParameters.parameters(account, map));
        });
    }

    /// Erases a map with everything on it, its history included.
    ///
    /// @throws NoSuchMap when the account has none of this id
    public void erase(String account, String id) {
        if (graph.write(ERASE, Map.of("account", account, "ego", id)).isEmpty()) {
            throw new NoSuchMap();
        }
    }

    /// A map as it is within a transaction, which must hold it if it is to write.
    ///
    /// @throws NoSuchMap when the account has none of this id
    public Snapshot open(Graph.Transaction transaction, String account, String id) {
        return transaction.run(READ, Map.of("account", account, "ego", id)).stream()
                .findFirst()
                .map(MapRows::snapshot)
                .orElseThrow(NoSuchMap::new);
    }

    /// Has the queries planned that read and write a map, so that the first change need not wait.
    public void warmUp(Graph.Transaction transaction) {
        transaction.run(READ, Map.of("account", "", "ego", ""));
        MapWriter.warmUp(transaction);
    }

    /// Brings a map that the transaction holds from one state to the next.
    ///
    /// @param revision of the state after it
    /// @throws org.kithmap.graph.GraphConflict when an id of something new is taken by another map
    public void write(
            Graph.Transaction transaction, SupportMap before, SupportMap after, long revision) {
        new MapWriter(transaction, before, after).write(revision);
    }
}
