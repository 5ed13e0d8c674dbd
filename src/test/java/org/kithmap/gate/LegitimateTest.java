package org.kithmap.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.graph.Plan;
import org.kithmap.testing.Samples;
import org.kithmap.testing.TestGraph;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;

/// What analysts ask: it passes, the database goes about it in ways that are on the list, and it runs.
class LegitimateTest {

    private static final Map<String, Object> PARAMETERS =
            Map.of(
                    "most", 3,
                    "least", 2,
                    "label", "Alter",
                    "property", "phase",
                    "kinds", List.of("friend", "partner"));

    private static Driver driver;

    private final Gate gate = new Gate();

    @BeforeAll
    static void store() {
        TestGraph.maps().create(TestGraph.account(), Samples.noor());
        TestGraph.maps().create(TestGraph.account(), Samples.eli());
        var endpoint = TestGraph.endpoint();
        driver =
                GraphDatabase.driver(
                        endpoint.uri(), AuthTokens.basic(endpoint.user(), endpoint.password()));
    }

    @AfterAll
    static void close() {
        driver.close();
    }

    static List<Titled> queries() {
        return Titled.of("legitimate.txt");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void passesAndRuns(Titled asked) {
        assertThat(gate.refusals(asked.query())).isEmpty();
        Passed passed = gate.check(asked.query());
        Map<String, Object> parameters = new java.util.HashMap<>(PARAMETERS);
        parameters.keySet().retainAll(passed.parameters());
        try (Session session = driver.session()) {
            ResultSummary explained =
                    session.run("CYPHER 25 EXPLAIN " + passed.text(), parameters).consume();
            assertThat(explained.queryType()).isEqualTo(QueryType.READ_ONLY);
            gate.checkPlan(plan(explained.plan()));
            session.run("CYPHER 25 " + passed.text(), parameters).consume();
        }
    }

    static Plan plan(org.neo4j.driver.summary.Plan step) {
        return new Plan(
                step.operatorType(),
                Map.of(),
                step.children().stream().map(LegitimateTest::plan).toList(),
                null);
    }
}
