package org.kithmap.research;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.MapCipher;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.map.MapStore;

/// The maps that people work on, as far as the copy is made from them.
final class MapSource {

    private static final CypherFile IDS = CypherFile.load("research-copy/ids.cypher");
    private static final CypherFile KINDS = CypherFile.load("research-copy/kinds.cypher");
    private static final CypherFile READ = CypherFile.load("research-copy/read.cypher");
    private static final CypherFile REVISIONS = CypherFile.load("research-copy/revisions.cypher");
    private static final int ATTEMPTS = 5;

    private final Graph graph;
    private final MapStore maps;
    private final Optional<String> owner;

    /// @param owner whose maps are read, all of them and with names; otherwise those whose owners
    ///   agreed, without
    MapSource(Graph graph, MapStore maps, Optional<String> owner) {
        this.graph = graph;
        this.maps = maps;
        this.owner = owner;
    }

    private boolean named() {
        return owner.isPresent();
    }

    /// Whether names are in the copy: on a laptop, unless they are protected by a passphrase.
    boolean holdsNames() {
        return named() && maps.namesMayBeCopied();
    }

    /// The maps there are to copy, now.
    Set<String> ids() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("owner", owner.orElse(null));
        return graph.read(IDS, parameters).stream()
                .map(row -> row.string("id"))
                .collect(Collectors.toSet());
    }

    /// Adds on how many of these maps each kind of relationship occurs.
    void count(List<String> ids, Map<String, Long> kinds) {
        graph.read(KINDS, Map.of("maps", ids))
                .forEach(row -> kinds.merge(row.string("relation"), row.number("maps"), Long::sum));
    }

    /// These maps, each as it was at one moment, in an order that says nothing. Those that are gone
    /// by now, or no longer to be copied, are not among them.
    List<Row> read(List<String> ids) {
        List<Row> whole = new ArrayList<>();
        Set<String> left = new HashSet<>(ids);
        for (int attempt = 1; attempt <= ATTEMPTS && !left.isEmpty(); attempt++) {
            List<Row> rows = graph.read(READ, Map.of("maps", List.copyOf(left), "named", named()));
            Map<String, Long> now = revisions(left);
            left.clear();
            for (Row row : rows) {
                // a query may see half of what is being written while it runs
                if (Long.valueOf(row.number("revision")).equals(now.get(row.string("id")))) {
                    whole.add(row);
                } else {
                    left.add(row.string("id"));
                }
            }
        }
        Collections.shuffle(whole);
        return whole;
    }

    private Map<String, Long> revisions(Set<String> ids) {
        Map<String, Long> revisions = new HashMap<>();
        graph.read(REVISIONS, Map.of("maps", List.copyOf(ids)))
                .forEach(row -> revisions.put(row.string("id"), row.number("revision")));
        return revisions;
    }

    /// What opens the names of a map, where the copy holds names.
    @Nullable MapCipher names(Row row) {
        return holdsNames() ? maps.seal(row.string("id"), row) : null;
    }
}
