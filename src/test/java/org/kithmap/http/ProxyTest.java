package org.kithmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.testing.Client;
import org.kithmap.testing.RawHttp;
import org.kithmap.testing.RawHttp.RawResponse;
import org.kithmap.testing.SlowConnections;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

/// Behind a proxy: its headers are believed, and those of anybody else are not.
class ProxyTest {

    private static final String PUBLIC = "kithmap.example";

    /// The address from which the proxy of this test sends requests.
    private static final String PROXY = "127.0.0.2";

    private static final String FORWARDED = "X-Forwarded-For: 192.0.2.7\nX-Forwarded-Proto: https";

    private static TestKithmap kithmap;

    @BeforeAll
    static void start() {
        kithmap =
                TestKithmap.startPractice(
                        TestGraph.graph(),
                        new Network(
                                InetAddress.ofLiteral("127.0.0.1"),
                                0,
                                AddressRange.list(PROXY + ", 198.51.100.0/24"),
                                Optional.of("https://" + PUBLIC),
                                List.of(),
                                false),
                        Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    @Test
    void linksHaveThePublicAddress() {
        assertThat(kithmap.address()).isEqualTo("https://" + PUBLIC);
        assertThat(kithmap.freshLink()).startsWith("https://" + PUBLIC + "/#invitation=");
    }

    @ParameterizedTest
    @CsvSource({
        // from,    host,                 proto, status
        "127.0.0.2, kithmap.example,      https, 200",
        "127.0.0.2, KITHMAP.example,      https, 200",
        "127.0.0.2, evil.example,         https, 421",
        "127.0.0.2, kithmap.example:8443, https, 421",
        "127.0.0.2, kithmap.example,      http,  421", // the browser would send its cookie readable
        "127.0.0.2, localhost:PORT,       https, 421",
        "127.0.0.1, kithmap.example,      https, 421", // past the proxy
        "127.0.0.3, kithmap.example,      https, 421",
        "127.0.0.1, localhost:PORT,       https, 200", // this machine itself, whatever it says
        "127.0.0.1, evil.example,         https, 421"
    })
    void onlyTheProxyReachesThePublicAddressAndOnlyByTls(
            String from, String host, String proto, int status) throws IOException {
        RawResponse answer =
                http().from(from)
                        .send(
                                "GET",
                                "/",
                                "Host: %s\nX-Forwarded-For: 192.0.2.7\nX-Forwarded-Proto: %s"
                                        .formatted(
                                                host.replace(
                                                        "PORT", String.valueOf(kithmap.port())),
                                                proto),
                                "");
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void aProxyWithoutAForwardedAddressIsRefused() throws IOException {
        RawResponse answer =
                http().from(PROXY)
                        .send(
                                "GET",
                                "/",
                                "Host: %s\nX-Forwarded-Proto: https".formatted(PUBLIC),
                                "");
        assertThat(answer.status()).isEqualTo(421);
        assertThat(answer.body())
                .contains("The proxy must send X-Forwarded-For and X-Forwarded-Proto.");
    }

    @Test
    void signingInByTlsGivesACookieForTlsOnly() throws IOException {
        RawResponse accepted =
                byProxy("192.0.2.7")
                        .send(
                                "POST",
                                "/api/invitations/accept",
                                headers("Sec-Fetch-Site: same-origin"),
                                Client.json(
                                        "token",
                                        kithmap.freshLink().replaceAll(".*=", ""),
                                        "name",
                                        TestKithmap.aName(),
                                        "password",
                                        TestKithmap.PASSWORD));
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(204);
        assertThat(accepted.header("Set-Cookie"))
                .startsWith("__Host-kithmap=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain");
        assertThat(accepted.header("Strict-Transport-Security"))
                .isEqualTo("max-age=63072000; includeSubDomains");

        String cookie = "Cookie: " + accepted.header("Set-Cookie").replaceAll(";.*", "");
        assertThat(byProxy("192.0.2.7").send("GET", "/api/session", headers(cookie), "").status())
                .isEqualTo(200);
        // the same cookie, sent in the clear, is nobody's
        assertThat(
                        http().send(
                                        "GET",
                                        "/api/session",
                                        "Host: localhost:%d\n%s".formatted(kithmap.port(), cookie),
                                        "")
                                .status())
                .isEqualTo(401);
    }

    @Test
    void onlyThePublicOriginMaySendRequests() throws IOException {
        for (String origin : List.of("https://evil.example", "http://" + PUBLIC, "null")) {
            RawResponse answer =
                    byProxy("192.0.2.7")
                            .send("POST", "/api/session", headers("Origin: " + origin), "{}");
            assertThat(answer.status()).as(origin).isEqualTo(403);
        }
        assertThat(
                        byProxy("192.0.2.7")
                                .send(
                                        "POST",
                                        "/api/session",
                                        headers("Origin: https://" + PUBLIC),
                                        "{}")
                                .status())
                .isEqualTo(400);
    }

    @Test
    void passkeysAreMadeForThePublicAddress() throws IOException {
        RawResponse asked =
                byProxy("192.0.2.7").send("POST", "/api/passkeys/challenge", headers(""), "{}");
        assertThat(asked.body()).contains("\"rpId\":\"%s\"".formatted(PUBLIC));
        RawResponse here =
                http().send(
                                "POST",
                                "/api/passkeys/challenge",
                                "Host: 127.0.0.1:%d\nContent-Type: application/json"
                                        .formatted(kithmap.port()),
                                "{}");
        assertThat(here.body()).contains("\"rpId\":\"localhost\"");
    }

    /// Twenty are free; what one writes before one's own address makes nobody else of one.
    @Test
    void guessesAreCountedByForwardedAddress() throws IOException {
        String guesser = "203.0.113." + (1 + Math.abs(UUID.randomUUID().hashCode() % 250));
        int last = 0;
        for (int i = 0; i < 22; i++) {
            last = guess("10.9.8.%d, %s, 198.51.100.4".formatted(i, guesser));
        }
        assertThat(last).isEqualTo(429);
        assertThat(guess(guesser + ":4711")).isEqualTo(429); // the port is not part of who it is
        assertThat(guess("2001:db8::" + UUID.randomUUID().toString().substring(0, 4)))
                .isEqualTo(403);
    }

    private static int guess(String forwardedFor) throws IOException {
        return http().from(PROXY)
                .send(
                        "POST",
                        "/api/session",
                        "Host: %s\nContent-Type: application/json\nX-Forwarded-Proto: https\nX-Forwarded-For: %s"
                                .formatted(PUBLIC, forwardedFor),
                        Client.json("name", TestKithmap.aName(), "password", "wrong"))
                .status();
    }

    private static RawHttp http() {
        return new RawHttp(kithmap.port());
    }

    private static RawHttp byProxy(String client) {
        assertThat(FORWARDED).contains(client);
        return http().from(PROXY);
    }

    private static String headers(String more) {
        return "Host: %s\nContent-Type: application/json\n%s\n%s"
                .formatted(PUBLIC, FORWARDED, more);
    }

    @Test
    void requestsAreLimitedByForwardedAddress() throws Exception {
        String slow =
                "POST /api/session HTTP/1.1\r\nHost: %s\r\nX-Forwarded-For: 192.0.2.66\r\nX-Forwarded-Proto: https\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"
                        .formatted(PUBLIC);
        try (SlowConnections many =
                new SlowConnections(kithmap.port()).sending(400, PROXY, slow).start()) {
            RawResponse answer = asking("192.0.2.66");
            while (answer.status() != 429 && many.open() == 400) {
                answer = asking("192.0.2.66");
            }
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.body()).contains("\"code\":\"too-many-requests\"");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(asking("192.0.2.67").status()).as("somebody else").isEqualTo(401);
        }
    }

    private static RawResponse asking(String address) throws IOException {
        return new RawHttp(kithmap.port(), PROXY)
                .send(
                        "GET",
                        "/api/session",
                        "Host: %s\nX-Forwarded-For: %s\nX-Forwarded-Proto: https"
                                .formatted(PUBLIC, address),
                        "");
    }
}
