package org.kithmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.analysis.AnalysisPractice.analyst;
import static org.kithmap.analysis.AnalysisPractice.ask;
import static org.kithmap.analysis.AnalysisPractice.await;
import static org.kithmap.analysis.AnalysisPractice.code;
import static org.kithmap.analysis.AnalysisPractice.newAccount;
import static org.kithmap.analysis.AnalysisPractice.practice;
import static org.kithmap.analysis.AnalysisPractice.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kithmap.account.Role;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;

/// Questions that run long or are not read, in [AnalysisPractice].
class RunningQueriesTest {

    private static final String ENDLESS =
            "MATCH (a), (b), (c), (d), (e), (f) WHERE labels(a) <> labels(b) AND labels(c) <> labels(d) AND labels(e) <> labels(f) RETURN count(*) AS n";

    @Test
    void aRunawayIsCancelledWithinASecondAndTheThirdAtATimeWaits() throws Exception {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> ask(one, ENDLESS));
        CompletableFuture<Response> second =
                CompletableFuture.supplyAsync(() -> ask(other, ENDLESS));
        await(() -> running() == 2);
        Response third = ask("RETURN 1 AS one");
        assertThat(third.status()).isEqualTo(429);
        assertThat(third.json().path("code").textValue()).isEqualTo("too-many-questions");
        long before = System.nanoTime();
        for (UUID id : List.of(one, other)) {
            assertThat(analyst().delete("/api/analysis/questions/" + id).status()).isEqualTo(204);
        }
        assertThat(code(first.get(20, TimeUnit.SECONDS))).isEqualTo("query-cancelled");
        assertThat(code(second.get(20, TimeUnit.SECONDS))).isEqualTo("query-cancelled");
        System.out.printf(
                "two runaways cancelled in %d ms%n", (System.nanoTime() - before) / 1_000_000);
        assertThat(rows(ask("RETURN 1 AS one"))).isEqualTo("[1]");
        await(() -> running() == 0);
        assertThat(analyst().get("/api/analysis/questions").json().findValuesAsText("outcome"))
                .contains("cancelled", "busy", "done");
    }

    @Test
    void aQuestionCancelledBeforeItArrivesIsNotRun() {
        UUID id = UUID.randomUUID();
        assertThat(analyst().delete("/api/analysis/questions/" + id).status()).isEqualTo(204);
        assertThat(code(ask(id, ENDLESS))).isEqualTo("query-cancelled");
        assertThat(rows(ask("RETURN 1 AS one"))).isEqualTo("[1]");
    }

    /// A question and a file, each larger than any buffer on the way.
    @Test
    void anIdleReaderIsEndedAndHoldsNoMemoryAndDelaysNobody() throws Exception {
        Client slow = newAccount(Role.ANALYST);
        String large =
                "UNWIND range(1, 1000) AS x UNWIND range(1, 100) AS y RETURN x, y, '%s' AS t"
                        .formatted("x".repeat(500));
        long before = heap();
        try (Socket question =
                        unread(
                                slow,
                                "questions",
                                Client.json("id", UUID.randomUUID().toString(), "query", large));
                Socket file =
                        unread(slow, "exports", Client.json("format", "json", "query", large))) {
            long start = System.nanoTime();
            while (running(slow) < 2) {
                assertThat(seconds(start)).as("both begin").isLessThan(60);
                Thread.sleep(50);
            }
            for (int i = 0; i < 20; i++) { // meanwhile what is on its way comes to a stop
                long asked = System.nanoTime();
                assertThat(rows(ask("RETURN 1 AS one"))).isEqualTo("[1]");
                assertThat(seconds(asked)).isLessThan(5);
                Thread.sleep(100);
            }
            assertThat(code(askedBy(slow))).isEqualTo("too-many-questions");
            assertThat(heap() - before).as("of 100 MB").isLessThan(32 << 20);
            while (askedBy(slow).status() != 200) {
                assertThat(seconds(start)).as("both end").isLessThan(90);
                Thread.sleep(250);
            }
            System.out.printf("who reads nothing is ended after %d s%n", seconds(start));
            assertThat(question.isConnected() && file.isConnected()).isTrue();
        }
        await(() -> outcomes(slow, large).stream().allMatch(Objects::nonNull)); // in the background
        assertThat(outcomes(slow, large)).containsExactly("cancelled", "cancelled");
    }

    /// What the log says of a query, null where it says nothing yet.
    private static List<@Nullable String> outcomes(Client client, String query) {
        List<@Nullable String> outcomes = new ArrayList<>();
        for (JsonNode asked : client.get("/api/analysis/questions").json()) {
            if (asked.path("query").textValue().equals(query)) {
                outcomes.add(asked.path("outcome").textValue());
            }
        }
        return outcomes;
    }

    private static Response askedBy(Client client) {
        return client.post(
                "/api/analysis/questions",
                Client.json("id", UUID.randomUUID().toString(), "query", "RETURN 1 AS one"));
    }

    private static long seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /// A request whose answer nobody takes.
    private static Socket unread(Client client, String path, String body) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("127.0.0.1", practice().port()));
        socket.getOutputStream()
                .write(
                        "POST /api/analysis/%s HTTP/1.1\r\nHost: localhost:%d\r\nCookie: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                                .formatted(
                                        path,
                                        practice().port(),
                                        client.cookie(),
                                        body.length(),
                                        body)
                                .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    /// Questions that have begun and not ended.
    private static int running() {
        return running(analyst());
    }

    private static int running(Client client) {
        int running = 0;
        for (JsonNode asked : client.get("/api/analysis/questions").json()) {
            running += asked.has("outcome") ? 0 : 1;
        }
        return running;
    }
}
