package org.kithmap.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kithmap.graph.Endpoint;

/// A Neo4j server in a process of its own: it speaks HTTP, too, which the process of the research
/// graph does not, as its jars for that are none of Kithmap's. `-Dkithmap.bench.neo4j` names a
/// folder with all jars of `org.neo4j:neo4j`.
final class StandaloneNeo4j implements AutoCloseable {

    private static final String PASSWORD = "bench-bench";
    private static final int TRIES = 600;
    private static final long PAUSE_MILLIS = 100;

    static final Optional<Path> JARS =
            Optional.ofNullable(System.getProperty("kithmap.bench.neo4j")).map(Path::of);

    private final Path home = Files.createTempDirectory("kithmap-bench-neo4j");
    private final int bolt = freePort();
    private final int http = freePort();
    private final Process process;

    StandaloneNeo4j() throws IOException, InterruptedException {
        Files.writeString(
                Files.createDirectories(home.resolve("conf")).resolve("neo4j.conf"),
                """
                server.bolt.listen_address=127.0.0.1:%d
                server.http.listen_address=127.0.0.1:%d
                dbms.usage_report.enabled=false
                server.memory.pagecache.size=64m
                """
                        .formatted(bolt, http));
        if (java(List.of(
                                "org.neo4j.server.startup.Neo4jAdminCommand",
                                "dbms",
                                "set-initial-password",
                                PASSWORD))
                        .waitFor()
                != 0) {
            throw new IOException("the password can't be set");
        }
        process =
                java(
                        List.of(
                                "org.neo4j.server.Neo4jCommunity",
                                "--home-dir=" + home,
                                "--config-dir=" + home.resolve("conf"),
                                "--console-mode"));
        await(bolt);
        await(http);
    }

    private Process java(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("kithmap.jvm").split(" ")));
        command.addAll(List.of("-classpath", JARS.orElseThrow().resolve("*").toString()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("log").toFile());
        builder.environment().put("NEO4J_HOME", home.toString());
        builder.environment().put("NEO4J_CONF", home.resolve("conf").toString());
        return builder.start();
    }

    private void await(int port) throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (ConnectException notYet) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        throw new IOException(Files.readString(home.resolve("log")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    Endpoint endpoint() {
        return new Endpoint("bolt://127.0.0.1:" + bolt, "neo4j", PASSWORD);
    }

    int httpPort() {
        return http;
    }

    String basic() {
        return Base64.getEncoder()
                .encodeToString(("neo4j:" + PASSWORD).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
