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

/// The source of a copy: those maps of the service's database that may be copied.
final class MapSource {

    private static final CypherFile IDS = CypherFile.load("research-copy/ids.cypher");
    private static final CypherFile RELATION_COUNTS =
            CypherFile.load("research-copy/source-relation-counts.cypher");
    private static final CypherFile READ = CypherFile.load("research-copy/read.cypher");
    private static final CypherFile REVISIONS = CypherFile.load("research-copy/revisions.cypher");
    private static final int ATTEMPTS = 5;

    private final Graph graph;
    private final MapStore maps;
    private final Optional<String> owner;

    /// @param owner the account whose maps are read, all of them and with names; empty to read the
    ///   maps whose owners agreed, without names
    MapSource(Graph graph, MapStore maps, Optional<String> owner) {
        this.graph = graph;
        this.maps = maps;
        this.owner = owner;
    }

    private boolean named() {
        return owner.isPresent();
    }

    /// Returns whether the copy contains names: on a laptop, unless a passphrase protects them.
    boolean holdsNames() {
        return named() && maps.namesMayBeCopied();
    }

    /// Returns the ids of the maps that may be copied now.
    Set<String> ids() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("owner", owner.orElse(null));
        return graph.read(IDS, parameters).stream()
                .map(row -> row.string("id"))
                .collect(Collectors.toSet());
    }

    /// Counts on how many of the maps each kind of relationship occurs, and adds it to the counts.
    void count(List<String> ids, Map<String, Long> kinds) {
        graph.read(RELATION_COUNTS, Map.of("maps", ids))
                .forEach(row -> kinds.merge(row.string("relation"), row.number("maps"), Long::sum));
    }

    /// Reads maps, each as a consistent snapshot, and returns them in random order. Omits maps that
    /// no longer exist or may no longer be copied, and those that changed during every attempt.
    List<Row> read(List<String> ids) {
        List<Row> whole = new ArrayList<>();
        Set<String> left = new HashSet<>(ids);
        for (int attempt = 1; attempt <= ATTEMPTS && !left.isEmpty(); attempt++) {
            List<Row> rows = graph.read(READ, parameters(left));
            Map<String, Long> now = revisions(left);
            left.clear();
            for (Row row : rows) {
                // without snapshot isolation, a query can see part of a concurrent write
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

    private Map<String, @Nullable Object> parameters(Set<String> ids) {
        return Map.of(
                "maps", List.copyOf(ids),
                "named", named(),
                "answers", SchemaDescription.answers());
    }

    private Map<String, Long> revisions(Set<String> ids) {
        Map<String, Long> revisions = new HashMap<>();
        graph.read(REVISIONS, Map.of("maps", List.copyOf(ids)))
                .forEach(row -> revisions.put(row.string("id"), row.number("revision")));
        return revisions;
    }

    /// Returns the cipher for the names of a map; null if the copy contains no names.
    @Nullable MapCipher names(Row row) {
        return holdsNames() ? maps.cipher(row.string("id"), row) : null;
    }
}
