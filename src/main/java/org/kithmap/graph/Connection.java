package org.kithmap.graph;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;

/// A graph and the resources to close with it.
///
/// @param graph a graph that is ready for use, with all migrations applied
/// @param others the embedded database and its folder; empty for a server
public record Connection(Graph graph, List<AutoCloseable> others) implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    /// Starts the database in this process, on a folder that this process locks.
    ///
    /// @param neededMegabytes the free disk space in MB below which writes are refused
    /// @throws FolderInUse if another Kithmap uses the folder
    /// @throws CannotConnect if the database does not start
    public static Connection embedded(Path folder, long neededMegabytes) {
        Connection connection = embeddedAsItIs(folder, neededMegabytes);
        return ready(connection.graph(), connection.others());
    }

    /// Starts the database in this process, as [#embedded] does, without migrations: for content
    /// that has some already.
    public static Connection embeddedAsItIs(Path folder, long neededMegabytes) {
        DataFolder data = DataFolder.open(folder);
        EmbeddedNeo4j database;
        try {
            database = EmbeddedNeo4j.start(data);
        } catch (RuntimeException e) {
            closeAll(List.of(data));
            throw e;
        }
        Storage storage = new Storage(folder, neededMegabytes);
        return new Connection(
                new Graph(database.endpoint(), Optional.of(storage)), List.of(database, data));
    }

    /// Starts the database in this process or, if another Kithmap uses the folder, connects to the
    /// database of that one. For commands that do one thing and exit, such as an import.
    public static Connection embeddedOrRunning(Path folder, long neededMegabytes) {
        try {
            return embedded(folder, neededMegabytes);
        } catch (FolderInUse inUse) {
            DataFolder.Running running = DataFolder.running(folder).orElseThrow(() -> inUse);
            Storage storage = new Storage(folder, neededMegabytes);
            return ready(new Graph(running.endpoint(), Optional.of(storage)), List.of());
        }
    }

    /// Connects to a server, a cluster or Aura.
    ///
    /// @param longest how long to retry while the server does not answer
    /// @param progress receives a message before each retry
    /// @throws CannotConnect if the server refuses the connection, is too old, or never answers
    public static Connection server(
            Endpoint endpoint, Duration longest, Consumer<String> progress) {
        endpoint.requireAddress();
        Graph graph = new Graph(endpoint);
        try {
            await(graph, endpoint, Instant.now().plus(longest), progress);
            return ready(graph, List.of());
        } catch (RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    private static void await(
            Graph graph, Endpoint endpoint, Instant end, Consumer<String> progress) {
        while (true) {
            try {
                graph.verifyConnectivity();
                return;
            } catch (AuthenticationException e) {
                throw new CannotConnect(
                        "The Neo4j at %s refused user \"%s\". Check KITHMAP_NEO4J_USER and KITHMAP_NEO4J_PASSWORD."
                                .formatted(endpoint.uri(), endpoint.user()),
                        e);
            } catch (ClientException e) {
                throw new CannotConnect(
                        "The Neo4j at %s can't be used: %s Check KITHMAP_NEO4J_URI, including encryption (+s)."
                                .formatted(endpoint.uri(), e.getMessage()),
                        e);
            } catch (Neo4jException e) {
                if (Instant.now().isAfter(end)) {
                    throw new CannotConnect(
                            "No Neo4j answers at %s. Check that it is running, that KITHMAP_NEO4J_URI is its Bolt address, and that no firewall blocks it."
                                    .formatted(endpoint.uri()),
                            e);
                }
                progress.accept(
                        "No Neo4j answers at %s yet; trying again …".formatted(endpoint.uri()));
                sleep();
            }
        }
    }

    private static Connection ready(Graph graph, List<AutoCloseable> others) {
        Connection connection = new Connection(graph, others);
        try {
            requireVersion(graph);
            new Migrations(graph).run();
            return connection;
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static void requireVersion(Graph graph) {
        String version =
                graph.read(CypherFile.load("schema/version.cypher"), Map.of())
                        .getFirst()
                        .string("version");
        String[] parts = version.split("\\D+", 3);
        int major = Integer.parseInt(parts[0]);
        int minor = Integer.parseInt(parts[1]);
        if (major < 5 || (major == 5 && minor < 26)) {
            throw new CannotConnect(
                    "This Neo4j is version %s; Kithmap needs 5.26 or newer.".formatted(version));
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotConnect("Interrupted while waiting for the database.", e);
        }
    }

    private static void closeAll(List<? extends AutoCloseable> closeables) {
        for (AutoCloseable each : closeables) {
            try {
                each.close();
            } catch (Exception e) {
                System.getLogger(Connection.class.getName())
                        .log(
                                System.Logger.Level.WARNING,
                                "The database could not be closed cleanly.",
                                e);
            }
        }
    }

    @Override
    public void close() {
        graph.close();
        closeAll(others);
    }
}
