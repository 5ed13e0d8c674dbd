package org.kithmap.research;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.map.Relation;

/// Folds the kinds of relationship that are rare in a copy, as counted in that copy itself. Maps
/// change and people withdraw while it is being filled, so what was counted before does not say
/// what is rare in it.
final class RareRelationFolding {

    private static final CypherFile TOLD_KINDS = CypherFile.load("research-copy/told-kinds.cypher");
    private static final CypherFile FOLD = CypherFile.load("research-copy/fold.cypher");

    private final Graph graph;
    private final int fewest;

    /// @param graph the copy, which nothing else is written to any more
    /// @param fewest maps on which a kind must occur to be told as it is
    RareRelationFolding(Graph graph, int fewest) {
        this.graph = graph;
        this.fewest = fewest;
    }

    /// Tells each kind that is on too few maps as its group, each group that still is as `other`,
    /// and where that is rare, too, no kind.
    void fold() {
        while (foldOnce()) {
            // a group is counted with what was folded into it
        }
    }

    private boolean foldOnce() {
        Map<String, String> wider =
                graph.read(TOLD_KINDS, Map.of()).stream()
                        .filter(row -> row.number("maps") < fewest)
                        .map(row -> row.string("relation"))
                        .collect(Collectors.toMap(kind -> kind, RelationLabels::widerThan));
        if (wider.isEmpty()) {
            return false;
        }
        // groups last, or one would be folded before it has all that counts in it
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
