package org.kithmap.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.testing.Client;
import org.kithmap.testing.TestClock;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

class SignInTest {

    private static TestKithmap kithmap;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.start();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    @Test
    void theLinkSignsTheOwnerIn() {
        Client client = kithmap.stranger();
        assertThat(client.signIn(kithmap.freshLink()).status()).isEqualTo(204);
        assertThat(client.get("/api/session").json().at("/account/id").textValue())
                .isEqualTo("owner");
    }

    @Test
    void aUsedLinkIsRefused() {
        String link = kithmap.freshLink();
        kithmap.stranger().signIn(link);
        Client second = kithmap.stranger();
        Client.Response refused = second.signIn(link);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().path("detail").textValue())
                .isEqualTo(
                        "This link has been used or has expired. Press Enter in the terminal for a new one.");
        assertThat(second.get("/api/maps").status()).isEqualTo(401);
    }

    @Test
    void theSessionDescribesTheOwnerOfALaptop() {
        // of name and further roles a practice in the same database may have decided
        assertThat(kithmap.owner().get("/api/session").body())
                .matches(
                        """
                        \\{"account":\\{"id":"owner","name":"[^"]+","roles":\\["person"[^]]*]},"practice":false}\
                        """);
    }

    @Test
    void aNewLinkMakesTheOldOneUseless() {
        String old = kithmap.freshLink();
        kithmap.freshLink();
        assertThat(kithmap.stranger().signIn(old).status()).isEqualTo(401);
    }

    @Test
    void theLinkExpires() {
        TestClock clock = new TestClock();
        SignInLink link = new SignInLink(clock);
        String token = link.renew("").replace("/#sign-in=", "");
        clock.forward(SignInLink.VALID);
        assertThat(link.redeem(token)).isFalse();
    }

    @Test
    void theTokenIsInTheFragmentOfTheLink() {
        assertThat(kithmap.freshLink()).matches("http://localhost:\\d+/#sign-in=[A-Za-z0-9_-]{43}");
    }

    @Test
    void theCookieIsHttpOnlyAndSameSite() {
        Client client = kithmap.stranger();
        assertThat(client.signIn(kithmap.freshLink()).header("Set-Cookie"))
                .matches("kithmap-\\d+=[A-Za-z0-9_-]{43}; Path=/; .*HttpOnly; SameSite=Strict");
    }

    @Test
    void signingOutEndsTheSession() {
        Client client = kithmap.owner();
        assertThat(client.delete("/api/session").status()).isEqualTo(204);
        assertThat(client.get("/api/maps").status()).isEqualTo(401);
    }

    @Test
    void aSessionOutlastsARestart() {
        Clock clock = Clock.systemUTC();
        String account = TestGraph.account();
        String token =
                new Sessions(TestGraph.graph(), clock, SessionLifetimes.LAPTOP)
                        .start(new Account(account, "Test", Set.of(Role.PERSON)), "");
        assertThat(new Sessions(TestGraph.graph(), clock, SessionLifetimes.LAPTOP).find(token))
                .contains(new Account(account, "Test", Set.of(Role.PERSON)));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/session",
        "GET, /api/maps",
        "POST, /api/maps",
        "GET, /api/maps/x",
        "DELETE, /api/maps/x",
        "GET, /api/maps/x/insights",
        "GET, /api/maps/x/export",
        "POST, /api/maps/x/changes",
        "GET, /api/maps/x/changes",
        "DELETE, /api/maps/x/changes",
        "GET, /api/maps/x/events",
        "GET, /api/maps/x/steps.ics",
        "GET, /api/insights",
        "POST, /api/imports",
        "GET, /api/nothing-of-the-kind",
    })
    void withoutSigningInTheApiAnswers401(String method, String path) {
        Client stranger = kithmap.stranger();
        Client.Response answer = stranger.send(stranger.method(method, path, "{}"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("title").textValue()).isEqualTo("Please sign in");
        assertThat(answer.json().path("code").textValue()).isEqualTo("not-signed-in");
    }
}
