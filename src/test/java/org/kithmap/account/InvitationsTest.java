package org.kithmap.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.Client.json;
import static org.kithmap.testing.TestKithmap.PASSWORD;
import static org.kithmap.testing.TestKithmap.aName;
import static org.kithmap.testing.TestKithmap.account;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;

/// Invitations to a practice: who makes, sees and withdraws them.
class InvitationsTest extends PracticeFixture {

    @Test
    void anInvitationNamesItsPurposeAndItsMaker() {
        String name = aName();
        Client coach = kithmap.as(account(name, Role.COACH));
        Response made =
                coach.post("/api/invitations", "{\"roles\": [\"person\"], \"label\": \" Eli \"}");
        String token = made.json().path("token").textValue();
        Response seen = replica.stranger().post("/api/invitations/look", json("token", token));
        assertThat(seen.json().path("kind").textValue()).isEqualTo("new");
        assertThat(seen.json().path("label").textValue()).isEqualTo("Eli");
        assertThat(seen.json().path("by").textValue()).isEqualTo(name);
        assertThat(seen.json().path("roles").toString()).isEqualTo("[\"person\"]");
    }

    @Test
    void invitationsAreListedWithoutTheirTokens() {
        Client coach = newAccount(Role.COACH);
        Response made =
                coach.post("/api/invitations", "{\"roles\": [\"person\"], \"label\": \" Eli \"}");
        assertThat(coach.get("/api/invitations").body())
                .contains("\"label\":\"Eli\"")
                .doesNotContain(made.json().path("token").textValue());
    }

    @Test
    void anInvitationIsListedToItsMakerAndToAdministrators() {
        Client coach = newAccount(Role.COACH);
        String id = invitation(coach).path("id").textValue();
        assertThat(coach.get("/api/invitations").body()).contains(id);
        assertThat(kithmap.administrator().get("/api/invitations").body()).contains(id);
        assertThat(newAccount(Role.COACH).get("/api/invitations").body()).isEqualTo("[]");
    }

    @Test
    void anotherCoachCannotWithdrawAnInvitation() {
        Client coach = newAccount(Role.COACH);
        String id = invitation(coach).path("id").textValue();
        newAccount(Role.COACH).delete("/api/invitations/" + id);
        assertThat(coach.get("/api/invitations").body()).contains(id);
    }

    @Test
    void aWithdrawnInvitationIsNotListed() {
        Client coach = newAccount(Role.COACH);
        String id = invitation(coach).path("id").textValue();
        kithmap.administrator().delete("/api/invitations/" + id);
        assertThat(coach.get("/api/invitations").body()).isEqualTo("[]");
    }

    @Test
    void aWithdrawnInvitationIsNotAccepted() {
        JsonNode made = invitation(newAccount(Role.COACH));
        kithmap.administrator().delete("/api/invitations/" + made.path("id").textValue());
        assertThat(
                        kithmap.stranger()
                                .accept(made.path("token").textValue(), aName(), PASSWORD)
                                .status())
                .isEqualTo(410);
    }

    private static JsonNode invitation(Client by) {
        return by.post("/api/invitations", "{\"roles\": [\"person\"]}").json();
    }

    @ParameterizedTest
    @CsvSource({
        "administrator, '[\"coach\", \"analyst\"]', 201",
        "administrator, '[\"administrator\"]', 201",
        "administrator, '[]', 400",
        "administrator, '[\"king\"]', 400",
        "coach, '[\"person\"]', 201",
        "coach, '[\"person\", \"coach\"]', 403",
        "coach, '[\"administrator\"]', 403",
        "person, '[\"person\"]', 403",
        "analyst, '[\"person\"]', 403",
    })
    void administratorsInviteEverybodyAndCoachesTheirClients(
            String role, String roles, int status) {
        assertThat(
                        newAccount(Role.of(role).orElseThrow())
                                .post("/api/invitations", "{\"roles\": %s}".formatted(roles))
                                .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "'[\"person\"]', '[\"administrator\", \"coach\", \"analyst\"]', true",
        "'[\"person\"]', '[\"coach\"]', true",
        "'[\"coach\"]', '[\"administrator\"]', true",
        "'[\"coach\"]', '[\"coach\"]', false",
        "'[\"person\"]', '[\"analyst\"]', false",
    })
    void anInvitationEndsWithTheRightToInvite(String invited, String roles, boolean open) {
        Client administrator = kithmap.administrator();
        Client inviter = kithmap.newAccount("administrator");
        String id =
                inviter.post("/api/invitations", "{\"roles\": %s}".formatted(invited))
                        .json()
                        .path("id")
                        .textValue();
        administrator.patch(
                "/api/accounts/" + inviter.account(), "{\"roles\": %s}".formatted(roles));
        assertThat(administrator.get("/api/invitations").body().contains(id)).isEqualTo(open);
    }
}
