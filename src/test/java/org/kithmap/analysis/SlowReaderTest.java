package org.kithmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.analysis.query.AnalystQueries;
import org.kithmap.analysis.query.DifferenceLog;
import org.kithmap.analysis.query.EncryptedQueries;
import org.kithmap.analysis.query.QueryLog;
import org.kithmap.analysis.query.QueryLogEntry;
import org.kithmap.http.Caller;
import org.kithmap.http.Network;
import org.kithmap.http.ProblemMapper;
import org.kithmap.http.Routes;
import org.kithmap.http.WebServer;
import org.kithmap.insight.Insights;
import org.kithmap.querypolicy.QueryPolicy;
import org.kithmap.research.CopySettings;
import org.kithmap.research.QueryLimits;
import org.kithmap.research.ResearchGraph;
import org.kithmap.testing.Client;
import org.kithmap.testing.MapSketch;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestMapKeys;

/// Readers who take a few bytes at a time, so that nobody could call them idle.
class SlowReaderTest {

    private static final QueryLimits LIMITS =
            new QueryLimits(Duration.ofSeconds(3), 100_000, 64L << 20);
    private static final String LARGE =
            "UNWIND range(1, 1000) AS x UNWIND range(1, 100) AS y RETURN x, y, '%s' AS t"
                    .formatted("x".repeat(500));

    @Test
    void slowReadersAreEndedAtTheTimeLimitAndDelayNobody(@TempDir Path folder) throws Exception {
        String account = TestGraph.account();
        String slow = TestGraph.account();
        TestGraph.maps().create(account, MapSketch.of("Ann: friend 4").map());
        ResearchGraph researchGraph =
                new ResearchGraph(
                        TestGraph.graph(),
                        TestGraph.maps(),
                        new Insights(TestGraph.graph(), TestGraph.maps()).catalogue(),
                        new CopySettings(
                                folder,
                                Optional.empty(),
                                384,
                                Optional.of(account),
                                1,
                                Duration.ofMinutes(15),
                                Duration.ofDays(1)),
                        Clock.systemUTC());
        QueryLog log =
                new QueryLog(
                        TestGraph.graph(),
                        new EncryptedQueries(TestGraph.graph(), TestMapKeys.of(TestGraph.graph())),
                        Clock.systemUTC());
        AnalystQueries queries =
                new AnalystQueries(
                        new QueryPolicy(),
                        researchGraph,
                        log,
                        new DifferenceLog(
                                TestGraph.graph(),
                                new EncryptedQueries(
                                        TestGraph.graph(), TestMapKeys.of(TestGraph.graph())),
                                Clock.systemUTC()),
                        0,
                        LIMITS);
        Routes who =
                routes ->
                        routes.before(ctx ->
                                new Caller(Objects.requireNonNull(ctx.header("Account")), Set.of())
                                        .attachTo(ctx));
        ProblemMapper problemMapper = new ProblemMapper();
        WebServer webServer =
                WebServer.start(
                        Network.loopback(0),
                        problemMapper,
                        List.of(who, new QueryRoutes(queries, log, problemMapper, false)),
                        requestCompleted -> {});
        try (researchGraph;
                webServer) {
            new QuerySession(queries, researchGraph, account, () -> {}).prepare();
            Client others = new Client(webServer.address());
            try (Socket question =
                            ask(
                                    webServer,
                                    slow,
                                    "questions",
                                    Client.json(
                                            "id", UUID.randomUUID().toString(), "query", LARGE));
                    Socket file =
                            ask(
                                    webServer,
                                    slow,
                                    "exports",
                                    Client.json("format", "json", "query", LARGE))) {
                long start = System.nanoTime();
                sip(question);
                sip(file);
                do {
                    assertThat(answer(others, account)).isEqualTo(200);
                    assertThat(System.nanoTime() - start)
                            .as("both have lost their places, long before a reader counts as idle")
                            .isLessThan(Duration.ofSeconds(20).toNanos());
                    Thread.sleep(250);
                } while (log.of(slow).stream().filter(SlowReaderTest::ended).count() < 2);
                assertThat(log.of(slow))
                        .extracting(QueryLogEntry::outcome)
                        .containsOnly("too-long");
                assertThat(System.nanoTime() - start).isGreaterThan(LIMITS.longest().toNanos());
                assertThat(answer(others, slow)).as("there is room again").isEqualTo(200);
            }
        }
    }

    private static boolean ended(QueryLogEntry queryLogEntry) {
        return queryLogEntry.outcome() != null;
    }

    private static int answer(Client client, String account) {
        return client.status(
                client.method(
                                "POST",
                                "/api/analysis/questions",
                                Client.json(
                                        "id",
                                        UUID.randomUUID().toString(),
                                        "query",
                                        "RETURN 1 AS one"))
                        .header("Account", account));
    }

    private static Socket ask(WebServer webServer, String account, String path, String body)
            throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("127.0.0.1", webServer.port()));
        socket.getOutputStream()
                .write(
                        "POST /api/analysis/%s HTTP/1.1\r\nHost: localhost:%d\r\nAccount: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                                .formatted(path, webServer.port(), account, body.length(), body)
                                .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    /// Takes a little, again and again, until there is no more.
    private static void sip(Socket socket) {
        Thread.startVirtualThread(() -> {
            try {
                InputStream in = socket.getInputStream();
                while (in.readNBytes(500).length > 0) {
                    Thread.sleep(100);
                }
            } catch (IOException | InterruptedException over) {
                // cut off
            }
        });
    }
}
