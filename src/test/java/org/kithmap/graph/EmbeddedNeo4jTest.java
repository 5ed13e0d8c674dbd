package org.kithmap.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.testing.TestGraph;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

/// The isolation of the database in this process from everybody else.
class EmbeddedNeo4jTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    file:///etc/hostname      | allow_csv_import_from_file_urls
                    http://127.0.0.1:9/a.csv  | blocked
                    ftp://127.0.0.1:9/a.csv   | blocked
                    """)
    void loadCsvReadsNeitherFilesNorAddresses(String from, String refusal) {
        CypherFile query = new CypherFile("test", "LOAD CSV FROM $from AS line RETURN line");
        assertThatThrownBy(() -> TestGraph.graph().read(query, Map.of("from", from)))
                .isInstanceOf(Neo4jException.class)
                .hasMessageContaining(refusal);
    }

    @ParameterizedTest
    @CsvSource({"neo4j", "''", "password"})
    void wellKnownPasswordsAreRefused(String password) {
        String uri = DataFolder.running(TestGraph.folder()).orElseThrow().uri();
        try (Graph stranger = new Graph(new Endpoint(uri, "neo4j", password))) {
            assertThatThrownBy(stranger::verifyConnectivity)
                    .isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void repeatedGuessesLockNobodyOut() {
        Endpoint wrong =
                new Endpoint(
                        DataFolder.running(TestGraph.folder()).orElseThrow().uri(),
                        "neo4j",
                        "a guess");
        for (int guess = 0; guess < 5; guess++) {
            try (Graph stranger = new Graph(wrong)) {
                assertThatThrownBy(stranger::verifyConnectivity)
                        .isInstanceOf(AuthenticationException.class);
            }
        }
        try (Graph owner =
                new Graph(DataFolder.running(TestGraph.folder()).orElseThrow().endpoint())) {
            owner.verifyConnectivity();
        }
    }

    @Test
    void boltListensOnThisMachineOnly() {
        assertThat(DataFolder.running(TestGraph.folder()).orElseThrow().uri())
                .matches("bolt://127\\.0\\.0\\.1:\\d+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-h", "--help", "--version", "-aB3_", "@file", "plain"})
    void anyPasswordCanBeTheFirst(String password, @TempDir Path home) throws IOException {
        EmbeddedNeo4j.setInitialPassword(home, password + "x".repeat(8));
        assertThat(home.resolve("data/dbms/auth.ini")).isNotEmptyFile();
    }

    @Test
    void thePasswordOfAnEarlierStartIsRefused(@TempDir Path path) throws IOException {
        try (DataFolder folder = DataFolder.open(path)) {
            Endpoint earlier;
            try (EmbeddedNeo4j database = EmbeddedNeo4j.start(folder)) {
                earlier = database.endpoint();
            }
            try (EmbeddedNeo4j database = EmbeddedNeo4j.start(folder);
                    Graph stranger =
                            new Graph(
                                    new Endpoint(
                                            database.endpoint().uri(),
                                            earlier.user(),
                                            earlier.password()))) {
                assertThatThrownBy(stranger::verifyConnectivity)
                        .isInstanceOf(AuthenticationException.class);
            }
        }
    }

    @Test
    void laterStartsAcceptTheirPassword(@TempDir Path path) throws IOException {
        try (DataFolder folder = DataFolder.open(path)) {
            EmbeddedNeo4j.start(folder).close();
            try (EmbeddedNeo4j database = EmbeddedNeo4j.start(folder);
                    Graph graph = new Graph(database.endpoint())) {
                graph.verifyConnectivity();
            }
        }
    }

    @Test
    void anInterruptedFirstStartIsCompletedByTheNext(@TempDir Path path) throws IOException {
        try (DataFolder folder = DataFolder.open(path)) {
            EmbeddedNeo4j.start(folder).close();
            Files.delete(path.resolve("set-up"));
            Files.delete(path.resolve("neo4j/data/dbms/auth.ini"));
            try (EmbeddedNeo4j database = EmbeddedNeo4j.start(folder);
                    Graph graph = new Graph(database.endpoint())) {
                graph.verifyConnectivity();
                assertThat(path.resolve("set-up")).exists();
            }
        }
    }
}
