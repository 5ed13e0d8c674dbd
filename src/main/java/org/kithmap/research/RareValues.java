package org.kithmap.research;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;

/// The removal of rare values from a filled copy, which could identify a person: kinds of alters,
/// types of relationships, what people did, and values of categories. Every property of strings or
/// booleans is a category, so new properties are covered without being listed here.
final class RareValues {

    private static final CypherFile LABELS = CypherFile.load("research-copy/rare-labels.cypher");
    private static final CypherFile REMOVE_LABEL =
            CypherFile.load("research-copy/remove-label.cypher");
    private static final CypherFile ACTIVITIES =
            CypherFile.load("research-copy/rare-activity-labels.cypher");
    private static final CypherFile REMOVE_ACTIVITY =
            CypherFile.load("research-copy/remove-activity-label.cypher");
    private static final CypherFile TYPES = CypherFile.load("research-copy/rare-types.cypher");
    private static final CypherFile REMOVE_TYPE =
            CypherFile.load("research-copy/remove-type.cypher");
    private static final CypherFile MONTHS = CypherFile.load("research-copy/rare-months.cypher");
    private static final CypherFile VALUES = CypherFile.load("research-copy/rare-values.cypher");
    private static final CypherFile BENEFITS =
            CypherFile.load("research-copy/remove-benefits.cypher");
    private static final CypherFile OF_NODES =
            CypherFile.load("research-copy/remove-values-of-nodes.cypher");
    private static final CypherFile OF_TIES =
            CypherFile.load("research-copy/remove-values-of-ties.cypher");

    private static final Set<String> RELATIONSHIPS = Set.of("KNOWS", "SUPPORTS");

    private final Graph graph;
    private final int fewest;

    /// @param graph the copy, to which nothing else is written any more
    /// @param fewest the minimum number of maps on which a value must occur to be kept
    RareValues(Graph graph, int fewest) {
        this.graph = graph;
        this.fewest = fewest;
    }

    void remove() {
        if (fewest <= 1) {
            return;
        }
        new RareRelationFolding(graph, fewest).fold();
        removeNamed(LABELS, REMOVE_LABEL);
        removeNamed(ACTIVITIES, REMOVE_ACTIVITY);
        removeNamed(TYPES, REMOVE_TYPE);
        graph.write(MONTHS, Map.of("fewest", fewest));
        for (Row row : graph.read(VALUES, Map.of("fewest", fewest))) {
            remove(row.string("holder"), row.string("property"), row.value("values"));
        }
    }

    private void removeNamed(CypherFile rare, CypherFile removal) {
        for (Row row : graph.read(rare, Map.of("fewest", fewest))) {
            graph.write(removal, Map.of("name", row.string("name")));
        }
    }

    private void remove(String holder, String property, @Nullable Object values) {
        Object rare = values == null ? List.of() : values;
        if (property.equals("benefits")) {
            graph.write(BENEFITS, Map.of("values", rare));
            return;
        }
        Map<String, @Nullable Object> without = Collections.singletonMap(property, null);
        graph.write(
                RELATIONSHIPS.contains(holder) ? OF_TIES : OF_NODES,
                Map.of("holder", holder, "property", property, "values", rare, "without", without));
    }
}
