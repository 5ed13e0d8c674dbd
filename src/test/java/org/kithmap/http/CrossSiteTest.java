package org.kithmap.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.TestKithmap;

/// No other site changes anything through the browser of somebody who is signed in: every request
/// that changes something, under every set of headers a browser may send it with.
class CrossSiteTest {

    private static final String REFUSAL = "This request came from another site.";

    private static final String SELF = "SELF";

    /// The headers of a request that another site made a browser send.
    private static final List<Map<String, String>> FOREIGN =
            List.of(
                    Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"),
                    Map.of("Sec-Fetch-Site", "same-site", "Origin", "http://localhost:1"),
                    Map.of("Sec-Fetch-Site", "cross-site", "Origin", SELF),
                    Map.of("Origin", "https://evil.example"),
                    Map.of("Origin", "null"));

    private static final Map<String, String> OWN =
            Map.of("Sec-Fetch-Site", "same-origin", "Origin", SELF);

    private static TestKithmap kithmap;
    private static Client owner;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.start();
        owner = kithmap.owner();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    /// Taken from the table of routes, so a new one is among them by itself.
    static Stream<String> mutating() {
        return kithmap.routes().stream().filter(route -> !route.matches("(GET|HEAD|OPTIONS) .*"));
    }

    @Test
    void thereAreRoutesToProtect() {
        assertThat(mutating()).contains("POST /api/maps", "DELETE /api/maps/{id}");
    }

    @ParameterizedTest
    @MethodSource("mutating")
    void crossSiteRequestsAreRefused(String route) {
        String map = owner.post("/api/maps", "{\"name\": \"Ana\"}").json().path("id").textValue();
        String before = owner.get("/api/maps").body();
        for (Map<String, String> headers : FOREIGN) {
            for (String type : List.of("application/json", "text/plain", "multipart/form-data")) {
                Response answer = send(owner, route, map, headers, type);
                assertThat(answer.status()).as("%s %s", headers, type).isEqualTo(403);
                assertThat(answer.json().path("detail").textValue()).isEqualTo(REFUSAL);
            }
        }
        assertThat(owner.get("/api/maps").body()).isEqualTo(before);
        // somebody else, as one of the requests signs out, and another ends an account
        Client other =
                kithmap.as(
                        new Account(UUID.randomUUID().toString(), "Somebody", Set.of(Role.PERSON)));
        assertThat(send(other, route, UUID.randomUUID().toString(), OWN, "application/json").body())
                .doesNotContain(REFUSAL);
    }

    @Test
    void aPracticeRefusesCrossSiteRequestsBeforeAuthentication() {
        try (TestKithmap practice = TestKithmap.startPractice()) {
            Client stranger = practice.stranger();
            for (String route : practice.routes()) {
                if (route.matches("(GET|HEAD|OPTIONS) .*")) {
                    continue;
                }
                for (Map<String, String> headers : FOREIGN) {
                    assertThat(send(stranger, route, "none", headers, "application/json").body())
                            .as("%s %s", route, headers)
                            .contains(REFUSAL);
                }
            }
        }
    }

    private static Response send(
            Client client, String route, String map, Map<String, String> headers, String type) {
        String[] parts = route.split(" ");
        String path = parts[1].replace("{id}", map).replaceAll("\\{[^}]+}", "nobody");
        HttpRequest.Builder request =
                client.method(parts[0], path, "{\"name\": \"Bo\"}").setHeader("Content-Type", type);
        headers.forEach((name, value) ->
                request.header(name, value.equals(SELF) ? client.uri("").toString() : value));
        return client.send(request);
    }
}
