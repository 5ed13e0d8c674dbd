package org.kithmap.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.graph.Connection;
import org.kithmap.http.AddressRange;
import org.kithmap.http.Network;
import org.kithmap.testing.Client;
import org.kithmap.testing.RawHttp;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

class MonitorRoutesTest {

    private static TestKithmap kithmap;

    @BeforeAll
    static void start() {
        kithmap =
                TestKithmap.startPractice(
                        TestGraph.graph(),
                        new Network(
                                InetAddress.ofLiteral("127.0.0.1"),
                                0,
                                AddressRange.list("127.0.0.2, 127.0.0.4"),
                                Optional.of("https://kithmap.example"),
                                AddressRange.list("127.0.0.4"),
                                false),
                        Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    @ParameterizedTest
    @CsvSource({
        // from,    host,            passed on, health, metrics
        "127.0.0.1, localhost:PORT,  false,     200,    200", // this machine
        "127.0.0.1, evil.example,    false,     421,    421", // a page that somebody pointed at it
        "127.0.0.1, localhost:PORT,  true,      404,    404", // by a proxy nobody spoke of
        "127.0.0.2, kithmap.example, true,      404,    404", // anybody, by the proxy
        "127.0.0.2, 10.1.2.3:5484,   false,     200,    404", // the proxy itself
        "127.0.0.4, 10.1.2.3:5484,   false,     200,    200" // a monitor at the proxy's address
    })
    void healthAndMetricsAreNeverForwarded(
            String from, String host, boolean passedOn, int health, int metrics)
            throws IOException {
        String headers =
                "Host: "
                        + host.replace("PORT", String.valueOf(kithmap.port()))
                        + (passedOn
                                ? "\nX-Forwarded-For: 192.0.2.7\nX-Forwarded-Proto: https"
                                : "");
        RawHttp http = new RawHttp(kithmap.port()).from(from);
        for (String path : List.of("/health", "/health/live", "/health/", "/%68ealth")) {
            int status = http.send("GET", path, headers, "").status();
            assertThat(status).as(path).isIn(health, passedOn ? 404 : 421, 404);
            if (path.startsWith("/health") && !path.endsWith("/")) {
                assertThat(status).as(path).isEqualTo(health);
            }
        }
        assertThat(http.send("GET", "/metrics", headers, "").status()).isEqualTo(metrics);
    }

    @Test
    void metricsAreByRouteAndHoldNothingPersonal() throws IOException {
        try (TestKithmap laptop = TestKithmap.start()) {
            Client owner = laptop.owner();
            String map =
                    owner.post("/api/maps", "{\"name\": \"Wilhelmina\"}")
                            .json()
                            .path("id")
                            .textValue();
            owner.get("/api/maps/" + map);
            owner.get("/nothing/Wilhelmina");
            new RawHttp(laptop.port())
                    .send("WILHELMINA", "/", "Host: localhost:" + laptop.port(), "");
            String figures = figuresWith(owner, "route=\"none\"");
            assertThat(figures)
                    .contains(
                            "http_server_requests_seconds_count{method=\"GET\",route=\"/api/maps/{id}\",status=\"200\"} 1",
                            "http_server_requests_seconds_count{method=\"POST\",route=\"/api/maps\",status=\"201\"} 1",
                            "jvm_memory_used_bytes{area=\"heap\"",
                            "process_uptime_seconds",
                            "kithmap_database_use_seconds_count",
                            "kithmap_database_in_use",
                            "kithmap_database_unavailable_total ")
                    .doesNotContain(map, "127.0.0.1")
                    .doesNotContainIgnoringCase("Wilhelmina");
        }
    }

    /// A request is counted once its answer has left.
    private static String figuresWith(Client client, String expected) {
        String figures = "";
        for (int i = 0; i < 100 && !figures.contains(expected); i++) {
            figures = client.get("/metrics").body();
        }
        return figures;
    }

    @Test
    void aServerWithoutADatabaseIsLiveAndNotReady() {
        try (Connection connection =
                        Connection.server(
                                TestGraph.endpoint(), Duration.ofSeconds(10), line -> {});
                TestKithmap laptop = TestKithmap.start(connection.graph())) {
            Client client = laptop.stranger();
            assertThat(client.get("/health").body())
                    .isEqualTo("{\"live\":true,\"ready\":true,\"writable\":true}");
            connection.close();
            Client.Response answer = client.get("/health");
            for (int i = 0; i < 100 && answer.status() == 200; i++) { // it remembers for a second
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
                answer = client.get("/health");
            }
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body())
                    .isEqualTo("{\"live\":true,\"ready\":false,\"writable\":false}");
            assertThat(client.get("/health/live").status()).isEqualTo(200);
        }
    }
}
