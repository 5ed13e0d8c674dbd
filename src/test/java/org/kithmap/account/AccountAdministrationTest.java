package org.kithmap.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.Client.json;
import static org.kithmap.testing.TestKithmap.PASSWORD;
import static org.kithmap.testing.TestKithmap.aName;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.graph.CypherFile;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.TestGraph;

/// Accounts that an administrator deactivates or deletes.
class AccountAdministrationTest extends PracticeFixture {

    @ParameterizedTest
    @CsvSource({
        "GET, /api/accounts",
        "PATCH, /api/accounts/owner",
        "DELETE, /api/accounts/owner",
        "POST, /api/invitations",
    })
    void onlyAnAdministratorManagesAccounts(String method, String path) {
        for (String role : List.of("person", "coach", "analyst")) {
            Client client = newAccount(Role.of(role).orElseThrow());
            Response refused = client.send(client.method(method, path, "{\"account\": \"owner\"}"));
            assertThat(refused.status()).as(role).isEqualTo(403);
            assertThat(refused.json().path("code").textValue()).isEqualTo("not-allowed");
        }
    }

    @Test
    void deactivationEndsSessionsOnEveryReplica() {
        String name = aName();
        Client client = replica.stranger();
        String id = kithmap.somebodyCalled(name, "coach").account();
        client.signIn(name, PASSWORD);
        setActive(id, false);
        CLOCK.forward(Duration.ofSeconds(1));
        assertThat(client.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void aDeactivatedAccountCannotSignIn() {
        String name = aName();
        setActive(kithmap.somebodyCalled(name, "coach").account(), false);
        assertThat(replica.stranger().signIn(name, PASSWORD).status()).isEqualTo(403);
    }

    @Test
    void invitationsOfADeactivatedAccountAreNotAccepted() {
        Client coach = kithmap.newAccount("coach");
        String invitation = coach.invite("person");
        setActive(coach.account(), false);
        assertThat(kithmap.stranger().accept(invitation, aName(), PASSWORD).status())
                .isEqualTo(410);
    }

    @Test
    void aReactivatedAccountSignsInAgain() {
        String name = aName();
        String id = kithmap.somebodyCalled(name, "coach").account();
        setActive(id, false);
        setActive(id, true);
        assertThat(replica.stranger().signIn(name, PASSWORD).status()).isEqualTo(204);
    }

    private static void setActive(String account, boolean active) {
        assertThat(
                        kithmap.administrator()
                                .patch(
                                        "/api/accounts/" + account,
                                        "{\"active\": %s}".formatted(active))
                                .status())
                .isEqualTo(204);
    }

    @Test
    void anAccountIsDeletedWithItsMaps() {
        Client client = kithmap.newAccount("person");
        String map = client.post("/api/maps", json("name", "Mine")).json().path("id").textValue();
        deleteAccount(client.account());
        assertThat(
                        TestGraph.graph()
                                .read(
                                        new CypherFile(
                                                "", "MATCH (me:Ego {id: $ego}) RETURN me.id AS id"),
                                        Map.of("ego", map)))
                .isEmpty();
    }

    @Test
    void aDeletedAccountIsNotListed() {
        String name = aName();
        deleteAccount(kithmap.somebodyCalled(name, "person").account());
        assertThat(kithmap.administrator().get("/api/accounts").body()).doesNotContain(name);
    }

    @Test
    void aDeletedAccountCannotSignIn() {
        String name = aName();
        deleteAccount(kithmap.somebodyCalled(name, "person").account());
        assertThat(kithmap.stranger().signIn(name, PASSWORD).status()).isEqualTo(403);
    }

    @Test
    void aDeletedAccountIsNotFound() {
        String id = kithmap.newAccount("person").account();
        deleteAccount(id);
        Response again = kithmap.administrator().delete("/api/accounts/" + id);
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.json().path("code").textValue()).isEqualTo("no-such-account");
    }

    private static void deleteAccount(String id) {
        assertThat(kithmap.administrator().delete("/api/accounts/" + id).status()).isEqualTo(204);
    }
}
