package org.kithmap.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kithmap.account.Role;
import org.kithmap.graph.CypherFile;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.Client;
import org.kithmap.testing.MapSketch;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

/// Somebody who loses a role is answered as if they had never had it, at once and at every request;
/// and what others shared with a coach ends with the role.
class LostRoleTest {

    /// Requests that are only about the sender, or need no account.
    private static final String OF_ONES_OWN =
            ".* /api/(session|account|me|password-hint|passkeys)(/.*)?|.* /api/invitations/(look|accept)";

    /// Ids of accounts, for which somebody who is signed out can't be asked.
    private static final Map<Client, String> ACCOUNTS = new HashMap<>();

    private static TestKithmap practice;
    private static Client administrator;
    private static Client owner;

    @BeforeAll
    static void start() {
        practice = TestKithmap.startPractice();
        administrator = practice.stranger();
        administrator.accept(practice.freshLink(), TestKithmap.aName(), TestKithmap.PASSWORD);
        owner = newAccount(Role.PERSON);
    }

    @AfterAll
    static void stop() {
        practice.close();
    }

    private static Client newAccount(Role... roles) {
        Client client = practice.stranger();
        String[] keys = List.of(roles).stream().map(Role::key).toArray(String[]::new);
        assertThat(
                        client.accept(
                                        administrator.invite(keys),
                                        TestKithmap.aName(),
                                        TestKithmap.PASSWORD)
                                .status())
                .isEqualTo(204);
        return client;
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COACH", "ANALYST", "ADMINISTRATOR"})
    void aFormerRoleIsAnsweredAsIfItHadNeverBeenHeld(Role role) {
        Client former = newAccount(Role.PERSON, role);
        Client never = newAccount(Role.PERSON);
        String map = map();
        if (role == Role.COACH) {
            share(map, former);
            assertThat(former.get("/api/maps/" + map).status()).isEqualTo(200);
        }
        take(former, "{\"roles\": [\"person\"]}");
        assertThat(answers(former, map)).isEqualTo(answers(never, map)).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"roles\": [\"person\"]} | {\"roles\": [\"person\", \"coach\"]}",
                "{\"active\": false} | {\"active\": true}"
            })
    void aShareEndsWithTheRoleAndDoesNotReturnWithIt(String taken, String again) {
        Client coach = newAccount(Role.PERSON, Role.COACH);
        String name = nameOf(coach);
        String map = map();
        share(map, coach);
        take(coach, taken);
        take(coach, again);
        Client back = practice.stranger();
        back.signIn(name, TestKithmap.PASSWORD);
        assertThat(back.get("/api/maps/" + map).status()).isEqualTo(404);
        assertThat(back.get("/api/maps").json()).isEmpty();
        assertThat(owner.get("/api/maps/%s/shares".formatted(map)).json().path("shares")).isEmpty();
    }

    private enum Ending {
        ROLE_TAKEN,
        DEACTIVATED,
        DELETED;

        void of(Client coach) {
            switch (this) {
                case ROLE_TAKEN -> take(coach, "{\"roles\": [\"person\"]}");
                case DEACTIVATED -> take(coach, "{\"active\": false}");
                case DELETED ->
                        assertThat(
                                        administrator
                                                .delete("/api/accounts/" + coach.account())
                                                .status())
                                .isEqualTo(204);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOwnerReadsInTheLogThatAShareEnded(Ending ending) {
        Client coach = newAccount(Role.COACH);
        String name = nameOf(coach);
        String map = map();
        share(map, coach);
        ending.of(coach);
        JsonNode event = owner.get("/api/maps/%s/audit".formatted(map)).json().at("/events/0");
        assertThat(
                        List.of(
                                event.path("did").textValue(),
                                event.path("whom").textValue(),
                                event.path("name").textValue()))
                .containsExactly("coach-left", name, nameOf(administrator));
    }

    @ParameterizedTest
    @EnumSource
    void theOwnerIsToldThatAShareEnded(Ending ending) {
        Client coach = newAccount(Role.COACH);
        String name = nameOf(coach);
        String map = map();
        share(map, coach);
        ending.of(coach);
        assertThat(
                        owner.get("/api/maps/%s/shares".formatted(map))
                                .json()
                                .path("ended")
                                .findValuesAsText("coach"))
                .containsExactly(name);
    }

    /// Tries the loss of the role and of the account, by the coach and by the colleague whom they
    /// propose.
    @ParameterizedTest
    @CsvSource({
        "true, ROLE_TAKEN",
        "true, DEACTIVATED",
        "true, DELETED",
        "false, ROLE_TAKEN",
        "false, DEACTIVATED",
        "false, DELETED"
    })
    void aProposalEndsWithTheRoleOfEitherAndDoesNotReturnWithIt(boolean coachs, Ending ending) {
        Client coach = newAccount(Role.COACH);
        Client colleague = newAccount(Role.COACH);
        Client leaving = coachs ? coach : colleague;
        String map = map();
        share(map, coach);
        String proposal =
                "{\"colleague\": \"%s\", \"kind\": \"handover\"}".formatted(colleague.account());
        assertThat(coach.put("/api/maps/%s/proposal".formatted(map), proposal).status())
                .isEqualTo(204);
        assertThat(proposals(map)).hasSize(1);
        ending.of(leaving);
        assertThat(proposals(map)).isEmpty();
        if (ending != Ending.DELETED) {
            take(leaving, "{\"roles\": [\"coach\"]}");
            take(leaving, "{\"active\": true}");
            assertThat(proposals(map)).isEmpty();
        }
    }

    private static JsonNode proposals(String map) {
        return owner.get("/api/maps/%s/shares".formatted(map)).json().path("proposals");
    }

    @Test
    void everyQueryThatFollowsAShareChecksTheRole() {
        List<String> unasked = new ArrayList<>();
        for (String folder :
                List.of("account", "analysis", "audit", "change", "conversation", "map", "share")) {
            for (CypherFile file : CypherFile.folder(folder)) {
                boolean asks = file.text().contains("'coach' IN account.roles");
                if (file.text().matches("(?s).*account\\}\\)-\\[\\w+:(OWNS\\|)?COACHES\\].*")
                        && !asks) {
                    unasked.add(file.name());
                }
            }
        }
        assertThat(unasked).isEmpty();
    }

    @Test
    void theFirstAccountIsNoCoach() {
        Client first = practice.stranger();
        first.accept(practice.freshLink(), TestKithmap.aName(), TestKithmap.PASSWORD);
        assertThat(first.get("/api/session").json().at("/account/roles").toString())
                .isEqualTo("[\"administrator\"]");
    }

    @Test
    void theOwnCoachOfAClientIsListedFirst() {
        Client inviter = newAccount(Role.COACH);
        newAccount(Role.COACH);
        Client client = practice.stranger();
        client.accept(inviter.invite("person"), TestKithmap.aName(), TestKithmap.PASSWORD);
        JsonNode first = client.get("/api/coaches").json().path(0);
        assertThat(first.path("id").textValue()).isEqualTo(inviter.account());
        assertThat(first.path("own").booleanValue()).isTrue();
        assertThat(client.get("/api/coaches").json().path(1).path("own").booleanValue()).isFalse();
    }

    @Test
    void formerRestrictionsAreOfferedAfterSharingStopped() {
        Client coach = newAccount(Role.COACH);
        String path = "/api/maps/%s/shares".formatted(map());
        shareInPartAndStop(path, coach);
        assertThat(owner.get(path).json().path("shares")).isEmpty();
        JsonNode former = owner.get(path).json().at("/former/0");
        assertThat(former.at("/coach/id").textValue()).isEqualTo(coach.account());
        assertThat(former.at("/withheld/domains/0").textValue()).isEqualTo("wellbeing");
        assertThat(former.at("/withheld/notes").booleanValue()).isTrue();
    }

    @Test
    void aFormerShareOpensNoMap() {
        Client coach = newAccount(Role.COACH);
        String map = map();
        shareInPartAndStop("/api/maps/%s/shares".formatted(map), coach);
        assertThat(coach.get("/api/maps/" + map).status()).isEqualTo(404);
    }

    @Test
    void sharingAgainEndsTheOfferOfFormerRestrictions() {
        Client coach = newAccount(Role.COACH);
        String path = "/api/maps/%s/shares".formatted(map());
        shareInPartAndStop(path, coach);
        owner.put(path + "/" + coach.account(), "{}");
        assertThat(owner.get(path).json().path("former")).isEmpty();
    }

    private static void shareInPartAndStop(String path, Client coach) {
        owner.put(
                path + "/" + coach.account(),
                "{\"withheld\": {\"domains\": [\"wellbeing\"], \"notes\": true}}");
        owner.delete(path + "/" + coach.account());
    }

    private static String nameOf(Client client) {
        return client.get("/api/session").json().at("/account/name").textValue();
    }

    private static String map() {
        SupportMap map = MapSketch.of("Ann: family 5").map();
        TestGraph.maps().create(owner.account(), map);
        return map.id();
    }

    private static void share(String map, Client coach) {
        assertThat(
                        owner.put(
                                        "/api/maps/%s/shares/%s".formatted(map, coach.account()),
                                        "{\"edit\": true}")
                                .status())
                .isEqualTo(204);
    }

    private static void take(Client from, String roles) {
        String account = ACCOUNTS.computeIfAbsent(from, Client::account);
        assertThat(administrator.patch("/api/accounts/" + account, roles).status()).isEqualTo(204);
    }

    /// Returns the status of every request of the API.
    private static Map<String, Integer> answers(Client asker, String map) {
        Map<String, Integer> answers = new TreeMap<>();
        for (String route : practice.routes()) {
            if (!route.matches(OF_ONES_OWN)) {
                String[] parts = route.split(" ");
                String address =
                        parts[1].replace("/maps/{id}", "/maps/" + map)
                                .replaceAll("\\{\\w+}", "none");
                HttpRequest.Builder request =
                        parts[0].equals("GET") || parts[0].equals("DELETE")
                                ? HttpRequest.newBuilder(asker.uri(address))
                                        .method(parts[0], BodyPublishers.noBody())
                                : asker.method(parts[0], address, "{}");
                if (parts[1].endsWith("/events")) {
                    request.header("Accept", "text/event-stream");
                }
                answers.put(route, asker.status(request));
            }
        }
        return answers;
    }
}
