package org.kithmap.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.SharedMap.json;
import static org.kithmap.testing.SharedMap.newMap;
import static org.kithmap.testing.TestKithmap.account;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.account.Role;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.SharedMap;
import org.kithmap.testing.TestKithmap;

/// A map that a coach keeps for a client until the client takes it over.
class MapHandoverTest {

    private static TestKithmap kithmap;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.startPractice();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    @Test
    void aMapKeptForAClientBelongsToItsKeeper() {
        Client keeper = keeper();
        String kept = newMap(keeper, "Pim");
        assertThat(keeper.get(kept).json().path("access").path("own").booleanValue()).isTrue();
    }

    @Test
    void aMapOfSomebodyWhoIsACoachAloneIsKeptForAClient() {
        Client keeper = kithmap.as(account("Coach Kim", Role.COACH));
        assertThat(isKeptForClient(keeper, newMap(keeper, "Pim"))).isTrue();
    }

    @Test
    void aCoachWithMapsOfTheirOwnSaysWhichOneIsKeptForAClient() {
        Client both = keeper();
        String kept =
                "/api/maps/"
                        + both.post("/api/maps", json("{'name': 'Pim', 'keptForClient': true}"))
                                .json()
                                .path("id")
                                .textValue();
        assertThat(isKeptForClient(both, kept)).isTrue();
        assertThat(isKeptForClient(both, newMap(both, "Bo"))).isFalse();
    }

    @Test
    void theCopyOfAMapThatIsKeptForAClientIsKeptForThemAsWell() {
        Client both = keeper();
        JsonNode kept =
                both.post("/api/maps", json("{'name': 'Pim', 'keptForClient': true}")).json();
        JsonNode copy =
                both.post(
                                "/api/maps/" + kept.path("id").textValue() + "/copies",
                                Client.json("name", "Pim again"))
                        .json();
        assertThat(copy.path("access").path("keptForClient").booleanValue()).isTrue();
    }

    @Test
    void aMapThatWasHandedOverIsNoLongerKeptForAClient() {
        Client keeper = keeper();
        String kept = newMap(keeper, "Pim");
        assertThat(isKeptForClient(takeOver(keeper, kept), kept)).isFalse();
    }

    private static boolean isKeptForClient(Client client, String map) {
        return client.get(map).json().path("access").path("keptForClient").booleanValue();
    }

    @Test
    void aClientTakesOverTheMapThatTheirCoachKept() {
        Client keeper = keeper();
        String kept = newMap(keeper, "Pim");
        Client client = takeOver(keeper, kept);
        assertThat(client.get(kept).json().path("access").path("own").booleanValue()).isTrue();
        assertThat(client.get(kept + "/audit").json().path("events").get(0).path("did").textValue())
                .isEqualTo("taken-over");
    }

    @Test
    void theFormerKeeperOfAMapSeesItAndCannotDeleteIt() {
        Client keeper = keeper();
        String kept = newMap(keeper, "Pim");
        takeOver(keeper, kept);
        assertThat(keeper.get(kept).json().path("access").has("own")).isFalse();
        assertThat(keeper.delete(kept).status()).isEqualTo(403);
    }

    @Test
    void theConsentOfTheKeeperDoesNotCountForTheClient() {
        Client keeper = keeper();
        String kept = newMap(keeper, "Pim");
        keeper.put(kept + "/research", "{\"agreed\": true}");
        assertThat(keeper.get(kept + "/shares").json().has("research")).isTrue();
        assertThat(takeOver(keeper, kept).get(kept + "/shares").json().has("research")).isFalse();
    }

    @Test
    void aClientEndsTheAccessOfTheFormerKeeper() {
        Client keeper = keeper();
        String kept = newMap(keeper, "Pim");
        Client client = takeOver(keeper, kept);
        JsonNode share = client.get(kept + "/shares").json().path("shares").path(0);
        String keeperId = share.path("coach").path("id").textValue();
        assertThat(client.delete(kept + "/shares/" + keeperId).status()).isEqualTo(204);
        assertThat(keeper.get(kept).status()).isEqualTo(404);
    }

    private static Client takeOver(Client keeper, String kept) {
        return takeOver(keeper, kept, false);
    }

    private static Client takeOver(Client keeper, String kept, boolean forgetHistory) {
        String token =
                keeper.post(
                                "/api/invitations",
                                json(
                                        "{'roles': ['person'], 'map': '%s', 'forgetHistory': %s}"
                                                .formatted(id(kept), forgetHistory)))
                        .json()
                        .path("token")
                        .textValue();
        Client client = kithmap.stranger();
        client.accept(token, TestKithmap.aName(), TestKithmap.PASSWORD);
        return client;
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "false, 1"})
    void aHandedOverMapKeepsItsHistoryUnlessItIsForgotten(boolean forget, int changes) {
        Client keeper = keeper();
        String kept = newMap(keeper, "Pim");
        keeper.post(kept + "/changes", EditRequests.change(EditRequests.addAlter("Anna")));
        assertThat(keeper.get(kept + "/changes").json().path("changes")).hasSize(1);

        Response history = takeOver(keeper, kept, forget).get(kept + "/changes");
        assertThat(history.status()).as(history.body()).isEqualTo(200);
        assertThat(history.json().path("changes")).hasSize(changes);
    }

    @Test
    void aCoachCannotHandOverAClientsMap() {
        SharedMap map = SharedMap.create(kithmap);
        map.share("{'edit': true}");
        Response answer =
                map.coach()
                        .post(
                                "/api/invitations",
                                json("{'roles': ['person'], 'map': '%s'}".formatted(map.id())));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("code").textValue()).isEqualTo("not-yours");
        assertThat(map.coach().get("/api/invitations").json()).isEmpty();
    }

    private static Client keeper() {
        return kithmap.as(account("Coach Kim", Role.COACH, Role.PERSON));
    }

    private static String id(String map) {
        return map.substring(map.lastIndexOf('/') + 1);
    }
}
