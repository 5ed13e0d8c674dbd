package org.kithmap.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.Client.json;
import static org.kithmap.testing.TestKithmap.PASSWORD;
import static org.kithmap.testing.TestKithmap.aName;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kithmap.testing.Client;

/// A person's own name and password.
class AccountRoutesTest extends PracticeFixture {

    @Test
    void changingThePasswordNeedsTheCurrentOne() {
        Client client = kithmap.newAccount("person");
        assertThat(changePassword(client, "wrong", "een heel ander fietspad")).isEqualTo(403);
    }

    @Test
    void aWeakNewPasswordIsRefused() {
        Client client = kithmap.newAccount("person");
        assertThat(changePassword(client, PASSWORD, "password1")).isEqualTo(422);
    }

    @Test
    void aChangedPasswordSignsIn() {
        String name = aName();
        Client client = kithmap.somebodyCalled(name, "person");
        String change = "een heel ander fietspad";
        assertThat(changePassword(client, PASSWORD, change)).isEqualTo(204);
        assertThat(kithmap.stranger().signIn(name, change).status()).isEqualTo(204);
    }

    @Test
    void changingThePasswordEndsTheOtherSessions() {
        String name = aName();
        Client here = kithmap.somebodyCalled(name, "person");
        Client there = replica.stranger();
        there.signIn(name, PASSWORD);
        changePassword(here, PASSWORD, "een heel ander fietspad");
        CLOCK.forward(Duration.ofSeconds(2));
        assertThat(here.get("/api/maps").status()).isEqualTo(200);
        assertThat(there.get("/api/maps").status()).isEqualTo(401);
    }

    private static int changePassword(Client of, String current, String password) {
        return of.post("/api/account/password", json("current", current, "password", password))
                .status();
    }

    @Test
    void aTakenNameCannotBeChosen() {
        Client client = kithmap.newAccount("person");
        String taken = aName();
        kithmap.somebodyCalled(taken, "person");
        assertThat(client.patch("/api/account", json("name", taken)).status()).isEqualTo(409);
    }

    @Test
    void aPersonChangesTheirNameAndSignsInByIt() {
        Client client = kithmap.newAccount("person");
        String other = aName();
        assertThat(client.patch("/api/account", json("name", other)).status()).isEqualTo(204);
        assertThat(client.get("/api/session").json().at("/account/name").textValue())
                .isEqualTo(other);
        assertThat(kithmap.stranger().signIn(other, PASSWORD).status()).isEqualTo(204);
    }
}
