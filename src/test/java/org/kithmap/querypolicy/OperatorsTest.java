package org.kithmap.querypolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.graph.QueryPlan;
import org.kithmap.graph.ReadOnlyQueryRunner;
import org.kithmap.testing.TestGraph;

/// Plan operators, by Neo4j's names, that Neo4j chooses where there is much of one thing and little
/// of another. Hints, which the query policy refuses, lead to them on any graph.
class OperatorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Node(Left¦Right)OuterHashJoin | MATCH (me:Ego)-[:KNOWS]->(a:Alter) OPTIONAL MATCH (a)-[s:SUPPORTS]->(b:Ego) USING JOIN ON a RETURN me, b
                    NodeHashJoin                  | MATCH (me:Ego)-[:KNOWS]->(a:Alter)<-[:KNOWS]-(b:Alter) USING JOIN ON a RETURN me, b
                    ValueHashJoin                 | MATCH (a:Place), (b:Pet) WHERE a.name = b.name RETURN a, b
                    """)
    void aReadingOperatorIsAllowed(String operator, String query) {
        try (ReadOnlyQueryRunner readOnlyQueryRunner =
                ReadOnlyQueryRunner.of(TestGraph.endpoint())) {
            QueryPlan queryPlan =
                    readOnlyQueryRunner.explain("steps", query, Map.of(), Duration.ofSeconds(30));
            assertThat(steps(queryPlan)).anyMatch(step -> step.matches(operator.replace('¦', '|')));
            new QueryPolicy().checkPlan(queryPlan);
        }
    }

    /// Either operator may occur; which one depends on what there is more of.
    @ParameterizedTest
    @ValueSource(strings = {"NodeLeftOuterHashJoin@neo4j", "NodeRightOuterHashJoin@neo4j"})
    void anOptionalPartIsJoinedFromEitherSide(String operator) {
        QueryPlan queryPlan = new QueryPlan(operator, Map.of(), List.of(), null);
        assertThatCode(() -> new QueryPolicy().checkPlan(queryPlan)).doesNotThrowAnyException();
    }

    private static Stream<String> steps(QueryPlan queryPlan) {
        return Stream.concat(
                Stream.of(queryPlan.operator().split("@", 2)[0]),
                queryPlan.children().stream().flatMap(OperatorsTest::steps));
    }
}
