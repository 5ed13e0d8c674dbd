package org.kithmap.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kithmap.graph.Connection;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Endpoint;
import org.kithmap.graph.Graph;
import org.kithmap.testing.TestKithmap;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/// A Kithmap on a new embedded database, and a bare driver to the same database beside it.
final class BenchKithmap implements AutoCloseable {

    static final String ACCOUNT = "owner";

    private static final SessionConfig READING =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    private final Path folder = Files.createTempDirectory("kithmap-bench");
    private final Connection connection = Connection.embedded(folder, 0);
    private final TestKithmap kithmap;
    private final Endpoint endpoint = readEndpoint(folder);
    private final Driver driver =
            GraphDatabase.driver(
                    endpoint.uri(), AuthTokens.basic(endpoint.user(), endpoint.password()));
    private final String cookie;

    BenchKithmap() throws IOException {
        this(Optional.empty());
    }

    /// @param research a Neo4j for the research graph
    BenchKithmap(Optional<Endpoint> research) throws IOException {
        kithmap = TestKithmap.start(connection.graph(), research);
        cookie = signIn(kithmap);
    }

    private static Endpoint readEndpoint(Path folder) throws IOException {
        JsonNode running = new ObjectMapper().readTree(folder.resolve("running.json").toFile());
        return new Endpoint(
                running.path("uri").textValue(),
                running.path("user").textValue(),
                running.path("password").textValue());
    }

    static String signIn(TestKithmap kithmap) {
        return kithmap.stranger().signIn(kithmap.freshLink()).header("Set-Cookie").split(";")[0];
    }

    Graph graph() {
        return connection.graph();
    }

    Endpoint endpoint() {
        return endpoint;
    }

    TestKithmap kithmap() {
        return kithmap;
    }

    KeptConnection http() throws IOException {
        return http(kithmap, cookie);
    }

    static KeptConnection http(TestKithmap kithmap, String cookie) throws IOException {
        return new KeptConnection(URI.create(kithmap.address()).getPort(), cookie);
    }

    KeptConnection[] http(int clients) throws IOException {
        KeptConnection[] all = new KeptConnection[clients];
        for (int i = 0; i < clients; i++) {
            all[i] = http();
        }
        return all;
    }

    /// The same Cypher with nothing of Kithmap around it: one round trip, every record read.
    List<Record> bare(CypherFile query, Map<String, Object> parameters) {
        return bare(driver, query, parameters);
    }

    static List<Record> bare(Driver driver, CypherFile query, Map<String, Object> parameters) {
        try (Session session = driver.session(READING)) {
            return session.run(query.text(), parameters).list();
        }
    }

    @Override
    public void close() throws IOException {
        driver.close();
        kithmap.close();
        connection.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
