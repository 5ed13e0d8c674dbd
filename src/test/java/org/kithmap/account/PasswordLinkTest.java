package org.kithmap.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.Client.json;
import static org.kithmap.testing.TestKithmap.PASSWORD;
import static org.kithmap.testing.TestKithmap.aName;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;

/// The link with which an administrator lets somebody choose another password.
class PasswordLinkTest extends PracticeFixture {

    @Test
    void aPasswordLinkNamesItsAccount() {
        String name = aName();
        String token = passwordLink(kithmap.somebodyCalled(name, "person"));
        assertThat(
                        replica.stranger()
                                .post("/api/invitations/look", json("token", token))
                                .json()
                                .path("name")
                                .textValue())
                .isEqualTo(name);
    }

    @Test
    void aPasswordLinkSignsItsOwnerIn() {
        Client client = kithmap.newAccount("person");
        String token = passwordLink(client);
        Client back = replica.stranger();
        assertThat(back.accept(token, "", "een heel ander fietspad").status()).isEqualTo(204);
        assertThat(back.account()).isEqualTo(client.account());
    }

    @Test
    void aPasswordLinkReplacesThePassword() {
        String name = aName();
        String token = passwordLink(kithmap.somebodyCalled(name, "person"));
        replica.stranger().accept(token, "", "een heel ander fietspad");
        assertThat(kithmap.stranger().signIn(name, PASSWORD).status()).isEqualTo(403);
        assertThat(kithmap.stranger().signIn(name, "een heel ander fietspad").status())
                .isEqualTo(204);
    }

    @Test
    void aPasswordLinkEndsEveryOtherSession() {
        Client client = kithmap.newAccount("person");
        String token = passwordLink(client);
        Client back = replica.stranger();
        back.accept(token, "", "een heel ander fietspad");
        CLOCK.forward(Duration.ofSeconds(2));
        assertThat(client.get("/api/maps").status()).isEqualTo(401);
        assertThat(back.get("/api/maps").status()).isEqualTo(200);
    }

    private static String passwordLink(Client of) {
        return kithmap.administrator()
                .post("/api/invitations", json("account", of.account()))
                .json()
                .path("token")
                .textValue();
    }

    @Test
    void aPersonIsToldOfAPasswordLinkUntilTheyConfirmIt() {
        Client person = kithmap.newAccount("person");
        Client administrator = kithmap.administrator();
        assertThat(person.get("/api/session").json().has("passwordLink")).isFalse();
        administrator.post("/api/invitations", json("account", person.account()));
        String told = person.get("/api/session").json().path("passwordLink").toString();
        assertThat(told)
                .isEqualTo("{\"made\":\"%s\",\"by\":\"administrator\"}".formatted(CLOCK.instant()));
        assertThat(administrator.get("/api/session").json().has("passwordLink")).isFalse();
        assertThat(delete(person, "{\"withdraw\": false}").status()).isEqualTo(204);
        assertThat(person.get("/api/session").json().has("passwordLink")).isFalse();
    }

    /// It may have been made after the page read its account, and before anybody watched the map.
    @Test
    void aPageThatConnectsIsToldOfAPasswordLink() {
        Client person = kithmap.newAccount("person");
        String map = person.post("/api/maps", "{\"name\": \"Mine\"}").json().path("id").textValue();
        passwordLink(person);
        try (Stream<String> lines = person.events("/api/maps/" + map + "/events")) {
            assertThat(
                            lines.takeWhile(line -> !line.startsWith(":")) // until the heartbeat
                                    .anyMatch("event: password-link"::equals))
                    .isTrue();
        }
    }

    @Test
    void aPersonIsToldOfAPasswordLinkEvenAfterItWasUsed() {
        Client person = kithmap.newAccount("person");
        Client administrator = kithmap.administrator();
        Response made = administrator.post("/api/invitations", json("account", person.account()));
        Client back = kithmap.stranger();
        back.accept(made.json().path("token").textValue(), "", "een heel ander fietspad");
        assertThat(back.get("/api/session").json().has("passwordLink")).isTrue();
    }

    @Test
    void aPersonWithdrawsAnUnwantedPasswordLink() {
        Client person = kithmap.newAccount("person");
        Client administrator = kithmap.administrator();
        Response made = administrator.post("/api/invitations", json("account", person.account()));
        assertThat(delete(person, "{\"withdraw\": true}").status()).isEqualTo(204);
        assertThat(
                        kithmap.stranger()
                                .accept(
                                        made.json().path("token").textValue(),
                                        "",
                                        "een heel ander fietspad")
                                .status())
                .isEqualTo(410);
    }

    private static Response delete(Client client, String body) {
        return client.send(client.method("DELETE", "/api/account/password-link", body));
    }
}
