package org.kithmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.TestKithmap;

class SecurityFilterTest {

    private static TestKithmap kithmap;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.start();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example:PORT",
                "evil.example",
                "localhost",
                "localhost:1",
                "127.0.0.1.nip.example:PORT"
            })
    void aForeignHostIsRefused(String host) throws IOException {
        assertThat(statusLine(host)).isEqualTo("HTTP/1.1 421 Misdirected Request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:PORT", "127.0.0.1:PORT", "[::1]:PORT"})
    void ownHostsAreAnswered(String host) throws IOException {
        assertThat(statusLine(host)).isEqualTo("HTTP/1.1 200 OK");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    same-origin, -,                     201
                    none,        -,                     201
                    cross-site,  -,                     403
                    same-site,   -,                     403
                    -,           http://evil.example,   403
                    -,           http://localhost:1,    403
                    -,           null,                  403
                    -,           SELF,                  201
                    -,           -,                     201
                    """)
    void aCrossSiteRequestIsRefused(String site, String origin, int status) {
        Client owner = kithmap.owner();
        var request = owner.method("POST", "/api/maps", "{\"name\": \"Ana\"}");
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin.equals("SELF") ? kithmap.address() : origin);
        }
        assertThat(owner.send(request).status()).isEqualTo(status);
    }

    @Test
    void theApiTakesJsonOnly() {
        Client owner = kithmap.owner();
        Response answer =
                owner.send(
                        owner.method("POST", "/api/maps", "{\"name\": \"Ana\"}")
                                .setHeader("Content-Type", "text/plain"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").textValue())
                .isEqualTo("Send JSON, with Content-Type: application/json.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/maps", "/nothing"})
    void everyAnswerHasSecurityHeaders(String path) {
        Response answer = kithmap.stranger().get(path);
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self' 'sha256-")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void answersOfTheApiAreNotCached() {
        assertThat(kithmap.owner().get("/api/maps").header("Cache-Control")).isEqualTo("no-store");
    }

    private static String statusLine(String host) throws IOException {
        int port = URI.create(kithmap.address()).getPort();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request =
                    "GET / HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(host.replace("PORT", String.valueOf(port)));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }
}
