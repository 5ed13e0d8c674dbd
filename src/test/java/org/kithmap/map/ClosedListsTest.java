package org.kithmap.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Row;
import org.kithmap.testing.TestGraph;

/// The closed lists stand in Java and, as reference data, in the graph; here they are held
/// together.
class ClosedListsTest {

    @Test
    void theGraphKnowsTheSameDomains() {
        assertThat(keys("MATCH (n:Domain) RETURN n.key AS key ORDER BY n.position"))
                .containsExactlyElementsOf(Arrays.stream(Domain.values()).map(Coded::key).toList());
    }

    @Test
    void theGraphKnowsTheSameBenefitsWithTheirTypes() {
        assertThat(keys("MATCH (n:Benefit) RETURN n.key + ' ' + n.type AS key ORDER BY n.position"))
                .containsExactlyElementsOf(
                        Arrays.stream(Benefit.values())
                                .map(benefit -> benefit.key() + " " + benefit.type().key())
                                .toList());
    }

    @Test
    void theGraphKnowsTheSameRelationsWithTheirGroups() {
        assertThat(
                        keys(
                                "MATCH (n:Relation) RETURN n.key + ' ' + n.group AS key ORDER BY n.position"))
                .containsExactlyElementsOf(
                        Arrays.stream(Relation.values())
                                .map(relation -> relation.key() + " " + relation.group().key())
                                .toList());
    }

    private static List<String> keys(String query) {
        List<Row> rows = TestGraph.graph().read(new CypherFile("test", query), Map.of());
        return rows.stream().map(row -> row.string("key")).toList();
    }
}
