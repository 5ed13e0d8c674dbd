package org.kithmap.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.insight.InsightResult;
import org.kithmap.insight.Insights;
import org.kithmap.map.MapStore;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.MachineFeature;
import org.kithmap.testing.Neo4jServer;
import org.kithmap.testing.RequiresMachine;
import org.kithmap.testing.Samples;
import org.kithmap.testing.SlowTest;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestMapKeys;
import org.testcontainers.neo4j.Neo4jContainer;

/// The contract, kept by a server in a container, and what only a server can show.
@SlowTest
@RequiresMachine(MachineFeature.DOCKER)
abstract class ServerContract extends GraphContract {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Neo4jServer server;
    private Neo4jContainer container;
    private List<Connection> connections;

    ServerContract(Neo4jServer server) {
        this.server = server;
    }

    /// Three replicas find an empty database at the same moment.
    @BeforeAll
    void start() throws Exception {
        container = server.container();
        container.start();
        connections = together(3, () -> Connection.server(endpoint(), PATIENCE, line -> {}));
    }

    @AfterAll
    void stop() {
        if (connections != null) {
            connections.forEach(Connection::close);
        }
        if (container != null) {
            container.stop();
        }
    }

    @Override
    Graph graph() {
        return connections.getFirst().graph();
    }

    @Override
    Endpoint endpoint() {
        return Neo4jServer.endpoint(container);
    }

    @Test
    void theServerHasTheRequestedVersion() {
        assertThat(graph().read(CypherFile.load("schema/version.cypher"), Map.of()))
                .extracting(row -> row.string("version"))
                .containsExactly(server.version());
    }

    @Test
    void replicasSetUpAnEmptyDatabaseOnce() {
        assertThat(
                        graph().read(
                                        cypher(
                                                "MATCH (ran:Migration) WHERE ran.number < 900 RETURN ran.name AS name ORDER BY name"),
                                        Map.of()))
                .extracting(row -> row.string("name"))
                .containsExactlyElementsOf(
                        CypherFile.folder("migrations").stream().map(CypherFile::name).toList());
        assertThat(
                        graph().read(
                                        cypher("MATCH (domain:Domain) RETURN count(*) AS domains"),
                                        Map.of()))
                .extracting(row -> row.number("domains"))
                .containsExactly(8L);
    }

    @ParameterizedTest
    @MethodSource
    void everyInsightAnswersAsOnTheEmbeddedDatabase(SupportMap map) {
        assertThat(answers(graph(), map)).isEqualTo(answers(TestGraph.graph(), map));
    }

    static List<SupportMap> everyInsightAnswersAsOnTheEmbeddedDatabase() {
        return List.of(Samples.noor(), Samples.eli());
    }

    @Test
    void aWrongPasswordIsReportedAtOnce() {
        Endpoint wrong = new Endpoint(endpoint().uri(), "neo4j", "not-the-password");

        assertThatThrownBy(() -> Connection.server(wrong, PATIENCE, line -> {}))
                .isInstanceOf(CannotConnect.class)
                .hasMessage(
                        ("The Neo4j at %s refused user \"neo4j\"."
                                        + " Check KITHMAP_NEO4J_USER and KITHMAP_NEO4J_PASSWORD.")
                                .formatted(wrong.uri()));
    }

    @Test
    void aSilentServerIsRetriedUntilPatienceEnds() {
        Endpoint nobody = new Endpoint("bolt://127.0.0.1:1", "neo4j", "any");
        List<String> said = new ArrayList<>();

        assertThatThrownBy(() -> Connection.server(nobody, Duration.ofSeconds(1), said::add))
                .isInstanceOf(CannotConnect.class)
                .hasMessage(
                        "No Neo4j answers at bolt://127.0.0.1:1. Check that it is running, that KITHMAP_NEO4J_URI"
                                + " is its Bolt address, and that no firewall blocks it.");
        assertThat(said)
                .containsOnly("No Neo4j answers at bolt://127.0.0.1:1 yet; trying again …")
                .isNotEmpty();
    }

    private static List<InsightResult> answers(Graph graph, SupportMap map) {
        String account = TestGraph.account(graph);
        MapStore maps = TestMapKeys.maps(graph);
        maps.create(account, map);
        return new Insights(graph, maps).forAccount(account, map.id());
    }
}
