package org.kithmap.research;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.map.Relation;

/// The replacement of rare kinds of relationship in a filled copy by broader groups. It counts in
/// the copy itself: maps change and owners withdraw while the copy is filled, so earlier counts
/// don't show what is rare in it.
final class RareRelationFolding {

    private static final CypherFile RELATION_MAP_COUNTS =
            CypherFile.load("research-copy/relation-map-counts.cypher");
    private static final CypherFile FOLD = CypherFile.load("research-copy/fold.cypher");

    private final Graph graph;
    private final int fewest;

    /// @param graph the copy, to which nothing else is written any more
    /// @param fewest the minimum number of maps on which a kind must occur to be kept
    RareRelationFolding(Graph graph, int fewest) {
        this.graph = graph;
        this.fewest = fewest;
    }

    /// Replaces each kind that is on too few maps by its group, and each group that is still too
    /// rare by `other`. Removes `other` if that is too rare as well.
    void fold() {
        while (foldOnce()) {
            // counts a group again after kinds were folded into it
        }
    }

    private boolean foldOnce() {
        Map<String, String> wider =
                graph.read(RELATION_MAP_COUNTS, Map.of()).stream()
                        .filter(row -> row.number("maps") < fewest)
                        .map(row -> row.string("relation"))
                        .collect(Collectors.toMap(kind -> kind, RelationLabels::widerThan));
        if (wider.isEmpty()) {
            return false;
        }
        // groups last, so that a group is counted after all its kinds were folded into it
        Map<String, String> kinds = new HashMap<>(wider);
        kinds.keySet().removeIf(RelationLabels::isGroup);
        Map<String, String> groups = new HashMap<>(wider);
        groups.remove(Relation.OTHER.key());
        graph.write(
                FOLD,
                Map.of("groups", !kinds.isEmpty() ? kinds : !groups.isEmpty() ? groups : wider));
        return true;
    }
}
