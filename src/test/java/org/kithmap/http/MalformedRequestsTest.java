package org.kithmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.testing.RawHttp;
import org.kithmap.testing.RawHttp.RawResponse;
import org.kithmap.testing.TestKithmap;

/// Whatever is sent, the answer is a problem document with the headers of every other answer.
class MalformedRequestsTest {

    private static TestKithmap kithmap;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.start();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    private static Stream<Arguments> odd() {
        String long10k = "x".repeat(10_000);
        return Stream.of(
                Arguments.of("GET /nothing/here HTTP/1.1\nHost: HERE", 404),
                Arguments.of("GET /api/ HTTP/1.1\nHost: HERE", 401),
                Arguments.of("GET /api/session/ HTTP/1.1\nHost: HERE", 401),
                Arguments.of("GET //api/session HTTP/1.1\nHost: HERE", 404),
                Arguments.of("GET /../api/session HTTP/1.1\nHost: HERE", 400),
                Arguments.of("GET /%2e%2e/etc/passwd HTTP/1.1\nHost: HERE", 400),
                Arguments.of("GET /a/..;/b HTTP/1.1\nHost: HERE", 400),
                Arguments.of("GET /%zz HTTP/1.1\nHost: HERE", 400),
                Arguments.of("GET /% HTTP/1.1\nHost: HERE", 400),
                Arguments.of("GET /%00 HTTP/1.1\nHost: HERE", 400),
                Arguments.of("GET /%ff HTTP/1.1\nHost: HERE", 400),
                Arguments.of("GET /api/session?%zz=%ff HTTP/1.1\nHost: HERE", 401),
                Arguments.of("GET /ä HTTP/1.1\nHost: HERE", 400),
                Arguments.of("GET /" + long10k + " HTTP/1.1\nHost: HERE", 414),
                Arguments.of("GET / HTTP/1.1\nHost: HERE\nX-Long: " + long10k, 431),
                Arguments.of("POST / HTTP/1.1\nHost: HERE\nContent-Length: 0", 405),
                Arguments.of("PUT /api/session HTTP/1.1\nHost: HERE", 401),
                Arguments.of("TRACE / HTTP/1.1\nHost: HERE", 405),
                Arguments.of("CONNECT localhost:1 HTTP/1.1\nHost: HERE", 400),
                Arguments.of("OPTIONS * HTTP/1.1\nHost: HERE", 404),
                Arguments.of("BREW /pot HTTP/1.1\nHost: HERE", 404),
                Arguments.of("G@T / HTTP/1.1\nHost: HERE", 400),
                Arguments.of("GET / HTTP/1.1", 400),
                Arguments.of("GET / HTTP/1.1\nHost: a\nHost: b", 400),
                Arguments.of("GET / HTTP/1.1\nHost: [nonsense", 400),
                Arguments.of("GET / HTTP/1.1\nHost: evil.example", 421),
                Arguments.of("GET / HTTP/7.3\nHost: HERE", 505),
                Arguments.of("GET /\nHost: HERE", 505),
                Arguments.of("nonsense", 400),
                Arguments.of("GET / HTTP/1.1\nHost: HERE\nno colon", 400),
                Arguments.of("GET / HTTP/1.1\nHost: HERE\nName : x", 400),
                Arguments.of("GET / HTTP/1.1\nHost: HERE\nX: a\u0000b", 400),
                Arguments.of("GET / HTTP/1.1\nHost: HERE\nX: a\n folded", 400),
                Arguments.of("GET / HTTP/1.1\nHost: HERE\nExpect: the worst", 417),
                Arguments.of(
                        "GET / HTTP/1.1\nHost: HERE\nUpgrade: websocket\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\nSec-WebSocket-Version: 13",
                        400),
                Arguments.of(
                        "GET /api/session HTTP/1.1\nHost: HERE\nX-HTTP-Method-Override: DELETE",
                        400),
                Arguments.of("POST /api/session HTTP/1.1\nHost: HERE\nContent-Length: x", 400),
                Arguments.of("POST /api/session HTTP/1.1\nHost: HERE\nContent-Length: -1", 400),
                Arguments.of(
                        "POST /api/session HTTP/1.1\nHost: HERE\nContent-Length: 1\nContent-Length: 2",
                        400),
                Arguments.of(
                        "POST /api/session HTTP/1.1\nHost: HERE\nContent-Type: application/json\nContent-Length: 70000",
                        413),
                Arguments.of(
                        "POST /api/session HTTP/1.1\nHost: HERE\nTransfer-Encoding: nonsense", 400),
                Arguments.of(
                        "POST /api/session HTTP/1.1\nHost: HERE\nTransfer-Encoding: chunked\nContent-Length: 3",
                        400),
                Arguments.of(
                        "POST /api/session HTTP/1.1\nHost: HERE\nContent-Type: application/json\nTransfer-Encoding: chunked\n\nzz",
                        411));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void anOddRequestGetsAProblemDocumentWithSecurityHeaders(String request, int status)
            throws Exception {
        String[] parts = request.split("\n\n", 2);
        String bytes =
                parts[0].replace("HERE", "localhost:" + kithmap.port()).replace("\n", "\r\n")
                        + "\r\nConnection: close\r\n\r\n"
                        + (parts.length > 1 ? parts[1] + "\r\n" : "");
        RawResponse answer = new RawHttp(kithmap.port()).send(bytes);
        assertThat(answer.status()).as(request.lines().findFirst().orElseThrow()).isEqualTo(status);
        assertOurs(answer);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(new ObjectMapper().readTree(answer.body()).path("status").intValue())
                .isEqualTo(status);
    }

    /// Monitors may add a slash.
    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/metrics/", "/health", "/health/", "/health/live/"})
    void healthAndMetricsHaveSecurityHeaders(String path) throws Exception {
        RawResponse answer =
                new RawHttp(kithmap.port())
                        .send("GET", path, "Host: localhost:" + kithmap.port(), "");
        assertThat(answer.status()).isEqualTo(200);
        assertOurs(answer);
    }

    private static void assertOurs(RawResponse answer) {
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("Set-Cookie")).as("a session for a stranger").isEmpty();
    }
}
