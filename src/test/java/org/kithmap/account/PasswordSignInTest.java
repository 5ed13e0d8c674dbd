package org.kithmap.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.Client.json;
import static org.kithmap.testing.TestKithmap.PASSWORD;
import static org.kithmap.testing.TestKithmap.aName;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

/// Signing in to a practice by name and password, and what is told to those who have not.
class PasswordSignInTest extends PracticeFixture {

    @Test
    void aPersonSignsInByNameAndPasswordOnEitherReplica() {
        String name = aName();
        kithmap.somebodyCalled(name, "person");
        Client client = replica.stranger();
        assertThat(client.signIn("  " + name.toUpperCase(Locale.ROOT) + " ", PASSWORD).status())
                .isEqualTo(204);
        assertThat(client.get("/api/session").json().at("/account/name").textValue())
                .isEqualTo(name);
    }

    @Test
    void anUnknownNameIsAnsweredLikeAWrongPassword() {
        String name = aName();
        kithmap.somebodyCalled(name, "person");
        Client stranger = kithmap.stranger();
        Response wrong = stranger.signIn(name, "something else entirely");
        Response unknown = stranger.signIn(aName(), PASSWORD);
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.body()).isEqualTo(unknown.body());
        assertThat(wrong.json().path("code").textValue()).isEqualTo("wrong-password");
        assertThat(wrong.json().path("detail").textValue())
                .isEqualTo("This name and password don't match. Please check both.");
        assertThat(stranger.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void strangersAreToldThatThisIsAPractice() {
        Response answer = kithmap.stranger().get("/api/session");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("practice").booleanValue()).isTrue();
        assertThat(answer.json().path("detail").textValue())
                .isEqualTo("Please sign in with your name and password.");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/session",
        "GET, /api/maps",
        "GET, /api/account",
        "PATCH, /api/account",
        "POST, /api/account/password",
        "GET, /api/me",
        "DELETE, /api/me",
        "DELETE, /api/account/sessions",
        "DELETE, /api/account/sessions/x",
        "POST, /api/password-hint",
        "GET, /api/accounts",
        "PATCH, /api/accounts/x",
        "DELETE, /api/accounts/x",
        "GET, /api/invitations",
        "POST, /api/invitations",
        "DELETE, /api/invitations/x",
    })
    void withoutSigningInTheApiAnswers401(String method, String path) {
        Client stranger = kithmap.stranger();
        Response answer = stranger.send(stranger.method(method, path, json("password", PASSWORD)));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("code").textValue()).isEqualTo("not-signed-in");
    }

    @Test
    void aLaptopIsOpenedOnlyByItsLink() {
        try (TestKithmap laptop = TestKithmap.start(TestGraph.graph())) {
            assertThat(laptop.stranger().signIn("Mara", PASSWORD).status()).isEqualTo(400);
            assertThat(laptop.owner().get("/api/accounts").status()).isEqualTo(404);
            assertThat(laptop.stranger().accept(SecretToken.random(), aName(), PASSWORD).status())
                    .isEqualTo(404);
        }
    }
}
