package org.kithmap.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.kithmap.testing.Client.json;
import static org.kithmap.testing.TestKithmap.PASSWORD;
import static org.kithmap.testing.TestKithmap.aName;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.graph.Connection;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Row;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Answer;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.TestClock;
import org.kithmap.testing.TestKithmap;

/// Several people with accounts, on two replicas of one database, by a clock that the test turns.
class PracticeTest {

    private static final TestClock CLOCK = new TestClock();
    @TempDir private static Path data;
    private static Connection database;
    private static TestKithmap kithmap;
    private static TestKithmap replica;

    @BeforeAll
    static void start() {
        database = Connection.embedded(data, 0);
        kithmap = TestKithmap.startPractice(database.graph(), CLOCK);
        replica = TestKithmap.startPractice(database.graph(), CLOCK);
    }

    @AfterAll
    static void stop() {
        replica.close();
        kithmap.close();
        database.close();
    }

    @BeforeEach
    void resetTheThrottle() {
        CLOCK.forward(Duration.ofDays(2));
    }

    @Test
    void aConsoleLinkMakesAnAdministratorAndInvalidatesEarlierLinks(@TempDir Path folder) {
        try (Connection fresh = Connection.embedded(folder, 0);
                TestKithmap first = TestKithmap.startPractice(fresh.graph(), CLOCK)) {
            Accounts accounts = new Accounts(fresh.graph(), CLOCK);
            assertThat(accounts.hasAdministrator()).isFalse();
            String early = first.freshLink();
            String link = first.freshLink();
            assertThat(link).matches("http://localhost:\\d+/#invitation=[A-Za-z0-9_-]{43}");
            Client mara = first.stranger();
            assertThat(mara.accept(link, "Mara", PASSWORD, "person", "coach").status())
                    .isEqualTo(204);
            assertThat(mara.get("/api/session").json().toString())
                    .matches(
                            "\\{\"account\":\\{\"id\":\"[0-9a-f-]{36}\",\"name\":\"Mara\","
                                    + "\"roles\":\\[\"person\",\"coach\",\"administrator\"]},\"practice\":true}");
            assertThat(accounts.hasAdministrator()).isTrue();
            assertThat(first.stranger().accept(early, "Somebody", PASSWORD).status())
                    .as("no other link of the console makes another")
                    .isEqualTo(410);
            String again = first.freshLink();
            assertThat(first.stranger().accept(again, "Ada", PASSWORD).status())
                    .as("but one that is asked for later does")
                    .isEqualTo(204);
        }
    }

    @Test
    void theOwnerOfALaptopBecomesTheFirstAccountAndKeepsTheirMaps(@TempDir Path folder) {
        try (Connection fresh = Connection.embedded(folder, 0)) {
            try (TestKithmap laptop = TestKithmap.start(fresh.graph())) {
                laptop.owner().post("/api/maps", json("name", "Mine"));
            }
            try (TestKithmap practice = TestKithmap.startPractice(fresh.graph(), CLOCK)) {
                Client client = practice.stranger();
                client.accept(practice.freshLink(), "Mara", PASSWORD);
                assertThat(client.account()).isEqualTo("owner");
                assertThat(client.get("/api/maps").body()).contains("Mine");
            }
        }
    }

    @Test
    void aPersonSignsInByNameAndPasswordOnEitherReplica() {
        String name = aName();
        kithmap.somebodyCalled(name, "person");
        Client client = replica.stranger();
        assertThat(
                        client.signIn(
                                        "  " + name.toUpperCase(java.util.Locale.ROOT) + " ",
                                        PASSWORD)
                                .status())
                .isEqualTo(204);
        assertThat(client.get("/api/session").json().at("/account/name").textValue())
                .isEqualTo(name);
    }

    @Test
    void anUnknownNameIsAnsweredLikeAWrongPassword() {
        String name = aName();
        kithmap.somebodyCalled(name, "person");
        Client stranger = kithmap.stranger();
        Answer wrong = stranger.signIn(name, "something else entirely");
        Answer unknown = stranger.signIn(aName(), PASSWORD);
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.body()).isEqualTo(unknown.body());
        assertThat(wrong.json().path("code").textValue()).isEqualTo("wrong-password");
        assertThat(wrong.json().path("detail").textValue())
                .isEqualTo("This name and password don't match. Please check both.");
        assertThat(stranger.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void strangersAreToldThatThisIsAPractice() {
        Answer answer = kithmap.stranger().get("/api/session");
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
        Answer answer = stranger.send(stranger.method(method, path, json("password", PASSWORD)));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("code").textValue()).isEqualTo("not-signed-in");
    }

    @Test
    void aLaptopIsOpenedOnlyByItsLink() {
        try (TestKithmap laptop = TestKithmap.start(database.graph())) {
            assertThat(laptop.stranger().signIn("Mara", PASSWORD).status()).isEqualTo(400);
            assertThat(laptop.owner().get("/api/accounts").status()).isEqualTo(404);
            assertThat(laptop.stranger().accept(SecretToken.random(), aName(), PASSWORD).status())
                    .isEqualTo(404);
        }
    }

    static List<Arguments> weakPasswords() {
        return List.of(
                arguments("fiets", "short"),
                arguments("password1", "common"),
                arguments("Welkom01", "own"),
                arguments("wachtwoord", "own"),
                arguments("dfghjkl;", "keys"),
                arguments("abcdefghijk", "sequence"),
                arguments("abcabcabc", "repeat"),
                arguments("elizabethann", "name"),
                arguments("01-02-1984", "date"),
                arguments("noor1234", "own"));
    }

    @ParameterizedTest
    @MethodSource("weakPasswords")
    void aWeakPasswordIsRefusedWithItsReason(String password, String reason) {
        Client noor = kithmap.stranger();
        String invitation = kithmap.somebody("administrator").invite("person");
        Answer refused = noor.accept(invitation, "Noor de Vries", password);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("code").textValue()).isEqualTo("weak-password");
        assertThat(refused.json().path("reason").textValue()).isEqualTo(reason);
        assertThat(noor.get("/api/session").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("weakPasswords")
    void thePasswordHintGivesTheReason(String password, String reason) {
        String invitation = kithmap.somebody("administrator").invite("person");
        assertThat(
                        kithmap.stranger()
                                .post(
                                        "/api/password-hint",
                                        json(
                                                "password", password,
                                                "name", "Noor de Vries",
                                                "invitation", invitation))
                                .body())
                .isEqualTo("{\"weakness\":\"%s\"}".formatted(reason));
    }

    @ParameterizedTest
    @MethodSource("weakPasswords")
    void aWeakPasswordLeavesTheInvitationOpen(String password) {
        Client noor = kithmap.stranger();
        String invitation = kithmap.somebody("administrator").invite("person");
        noor.accept(invitation, "Noor de Vries", password);
        assertThat(noor.accept(invitation, aName(), PASSWORD).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", " y ", "a\u202Eb", "zero\u200Bwidth", "line\u2028end"})
    void aNameThatCannotBeReadIsRefused(String name) {
        String invitation = kithmap.somebody("administrator").invite("person");
        Answer refused = kithmap.stranger().accept(invitation, name, PASSWORD);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("code").textValue()).isEqualTo("unfit-name");
    }

    @Test
    void aNameIsTakenInEverySpelling() {
        String name = aName() + " Straße";
        kithmap.somebodyCalled(name, "person");
        String invitation = kithmap.somebody("administrator").invite("person");
        Answer refused = kithmap.stranger().accept(invitation, name.replace("ß", "SS"), PASSWORD);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").textValue()).isEqualTo("name-taken");
    }

    @Test
    void aTakenNameLeavesTheInvitationOpen() {
        String name = aName();
        kithmap.somebodyCalled(name, "person");
        String invitation = kithmap.somebody("administrator").invite("person");
        Client client = kithmap.stranger();
        client.accept(invitation, name, PASSWORD);
        assertThat(client.accept(invitation, aName(), PASSWORD).status()).isEqualTo(204);
    }

    @Test
    void anInvitationNamesItsPurposeAndItsMaker() {
        String name = aName();
        Client coach = kithmap.somebodyCalled(name, "coach");
        Answer made =
                coach.post("/api/invitations", "{\"roles\": [\"person\"], \"label\": \" Eli \"}");
        String token = made.json().path("token").textValue();
        Answer seen = replica.stranger().post("/api/invitations/look", json("token", token));
        assertThat(seen.json().path("kind").textValue()).isEqualTo("new");
        assertThat(seen.json().path("label").textValue()).isEqualTo("Eli");
        assertThat(seen.json().path("by").textValue()).isEqualTo(name);
        assertThat(seen.json().path("roles").toString()).isEqualTo("[\"person\"]");
    }

    @Test
    void invitationsAreListedWithoutTheirTokens() {
        Client coach = kithmap.somebody("coach");
        Answer made =
                coach.post("/api/invitations", "{\"roles\": [\"person\"], \"label\": \" Eli \"}");
        assertThat(coach.get("/api/invitations").body())
                .contains("\"label\":\"Eli\"")
                .doesNotContain(made.json().path("token").textValue());
    }

    @Test
    void anInvitationIsAcceptedOnce() throws Exception {
        String invitation = kithmap.somebody("administrator").invite("person");
        List<Callable<Integer>> both =
                IntStream.range(0, 8)
                        .<Callable<Integer>>mapToObj(i ->
                                () ->
                                        (i % 2 == 0 ? kithmap : replica)
                                                .stranger()
                                                .accept(invitation, aName(), PASSWORD)
                                                .status())
                        .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(both).stream().map(Future::resultNow))
                    .containsExactlyInAnyOrder(204, 410, 410, 410, 410, 410, 410, 410);
        }
    }

    @Test
    void anInvitationExpires() {
        String invitation = kithmap.somebody("administrator").invite("person");
        CLOCK.forward(Invitations.LASTS);
        Answer late = kithmap.stranger().accept(invitation, aName(), PASSWORD);
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.json().path("code").textValue()).isEqualTo("invitation-gone");
        assertThat(late.json().path("detail").textValue())
                .isEqualTo(
                        "This invitation has been used, has expired or was withdrawn. Ask for a new one.");
    }

    @Test
    void anInvitationIsListedToItsMakerAndToAdministrators() {
        Client coach = kithmap.somebody("coach");
        String id = invitation(coach).path("id").textValue();
        assertThat(coach.get("/api/invitations").body()).contains(id);
        assertThat(kithmap.somebody("administrator").get("/api/invitations").body()).contains(id);
        assertThat(kithmap.somebody("coach").get("/api/invitations").body()).isEqualTo("[]");
    }

    @Test
    void anotherCoachCannotWithdrawAnInvitation() {
        Client coach = kithmap.somebody("coach");
        String id = invitation(coach).path("id").textValue();
        kithmap.somebody("coach").delete("/api/invitations/" + id);
        assertThat(coach.get("/api/invitations").body()).contains(id);
    }

    @Test
    void aWithdrawnInvitationIsNotListed() {
        Client coach = kithmap.somebody("coach");
        String id = invitation(coach).path("id").textValue();
        kithmap.somebody("administrator").delete("/api/invitations/" + id);
        assertThat(coach.get("/api/invitations").body()).isEqualTo("[]");
    }

    @Test
    void aWithdrawnInvitationIsNotAccepted() {
        JsonNode made = invitation(kithmap.somebody("coach"));
        kithmap.somebody("administrator").delete("/api/invitations/" + made.path("id").textValue());
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
                        kithmap.somebody(role)
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
        Client administrator = kithmap.somebody("administrator");
        Client inviter = kithmap.somebody("administrator");
        String id =
                inviter.post("/api/invitations", "{\"roles\": %s}".formatted(invited))
                        .json()
                        .path("id")
                        .textValue();
        administrator.patch(
                "/api/accounts/" + inviter.account(), "{\"roles\": %s}".formatted(roles));
        assertThat(administrator.get("/api/invitations").body().contains(id)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/accounts",
        "PATCH, /api/accounts/owner",
        "DELETE, /api/accounts/owner",
        "POST, /api/invitations",
    })
    void onlyAnAdministratorManagesAccounts(String method, String path) {
        for (String role : List.of("person", "coach", "analyst")) {
            Client client = kithmap.somebody(role);
            Answer refused = client.send(client.method(method, path, "{\"account\": \"owner\"}"));
            assertThat(refused.status()).as(role).isEqualTo(403);
            assertThat(refused.json().path("code").textValue()).isEqualTo("not-allowed");
        }
    }

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
        Client client = kithmap.somebody("person");
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
        Client client = kithmap.somebody("person");
        String token = passwordLink(client);
        Client back = replica.stranger();
        back.accept(token, "", "een heel ander fietspad");
        CLOCK.forward(Duration.ofSeconds(2));
        assertThat(client.get("/api/maps").status()).isEqualTo(401);
        assertThat(back.get("/api/maps").status()).isEqualTo(200);
    }

    private static String passwordLink(Client of) {
        return kithmap.somebody("administrator")
                .post("/api/invitations", json("account", of.account()))
                .json()
                .path("token")
                .textValue();
    }

    @Test
    void aPersonIsToldOfAPasswordLinkUntilTheyConfirmIt() {
        Client person = kithmap.somebody("person");
        Client administrator = kithmap.somebody("administrator");
        assertThat(person.get("/api/session").json().has("passwordLink")).isFalse();
        administrator.post("/api/invitations", json("account", person.account()));
        String told = person.get("/api/session").json().path("passwordLink").toString();
        assertThat(told)
                .isEqualTo("{\"made\":\"%s\",\"by\":\"administrator\"}".formatted(CLOCK.instant()));
        assertThat(administrator.get("/api/session").json().has("passwordLink")).isFalse();
        assertThat(delete(person, "{\"withdraw\": false}").status()).isEqualTo(204);
        assertThat(person.get("/api/session").json().has("passwordLink")).isFalse();
    }

    @Test
    void aPersonIsToldOfAPasswordLinkEvenAfterItWasUsed() {
        Client person = kithmap.somebody("person");
        Client administrator = kithmap.somebody("administrator");
        Answer made = administrator.post("/api/invitations", json("account", person.account()));
        Client back = kithmap.stranger();
        back.accept(made.json().path("token").textValue(), "", "een heel ander fietspad");
        assertThat(back.get("/api/session").json().has("passwordLink")).isTrue();
    }

    @Test
    void aPersonWithdrawsAnUnwantedPasswordLink() {
        Client person = kithmap.somebody("person");
        Client administrator = kithmap.somebody("administrator");
        Answer made = administrator.post("/api/invitations", json("account", person.account()));
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

    private static Answer delete(Client client, String body) {
        return client.send(client.method("DELETE", "/api/account/password-link", body));
    }

    @Test
    void changingThePasswordNeedsTheCurrentOne() {
        Client client = kithmap.somebody("person");
        assertThat(changePassword(client, "wrong", "een heel ander fietspad")).isEqualTo(403);
    }

    @Test
    void aWeakNewPasswordIsRefused() {
        Client client = kithmap.somebody("person");
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
        Client client = kithmap.somebody("person");
        String taken = aName();
        kithmap.somebodyCalled(taken, "person");
        assertThat(client.patch("/api/account", json("name", taken)).status()).isEqualTo(409);
    }

    @Test
    void aPersonChangesTheirNameAndSignsInByIt() {
        Client client = kithmap.somebody("person");
        String other = aName();
        assertThat(client.patch("/api/account", json("name", other)).status()).isEqualTo(204);
        assertThat(client.get("/api/session").json().at("/account/name").textValue())
                .isEqualTo(other);
        assertThat(kithmap.stranger().signIn(other, PASSWORD).status()).isEqualTo(204);
    }

    @Test
    void aPersonEndsTheSessionOfAnotherDevice() {
        String name = aName();
        Client here = kithmap.somebodyCalled(name, "person");
        Client there = replica.stranger();
        there.signIn(name, PASSWORD);
        var sessions = here.get("/api/account").json().path("sessions");
        assertThat(sessions).hasSize(2);
        for (var session : sessions) {
            if (!session.path("current").booleanValue()) {
                here.delete("/api/account/sessions/" + session.path("id").textValue());
            }
        }
        CLOCK.forward(Duration.ofSeconds(2));
        assertThat(there.get("/api/maps").status()).isEqualTo(401);
        assertThat(here.get("/api/maps").status()).isEqualTo(200);
    }

    @Test
    void aPersonSignsOutEverywhere() {
        String name = aName();
        Client here = kithmap.somebodyCalled(name, "person");
        Client there = replica.stranger();
        there.signIn(name, PASSWORD);
        assertThat(here.delete("/api/account/sessions").status()).isEqualTo(204);
        CLOCK.forward(Duration.ofSeconds(2));
        assertThat(here.get("/api/maps").status()).isEqualTo(401);
        assertThat(there.get("/api/maps").status()).isEqualTo(401);
    }

    @Test
    void anOpenPageIsToldThatItsSessionEndedAndNothingMore() throws Exception {
        String name = aName();
        Client here = kithmap.somebodyCalled(name, "person");
        String map =
                "/api/maps/"
                        + here.post("/api/maps", json("name", "Mine"))
                                .json()
                                .path("id")
                                .textValue();
        Client there = replica.stranger();
        there.signIn(name, PASSWORD);
        try (Stream<String> stream = here.events(map + "/events")) {
            Iterator<String> lines = stream.filter(line -> line.startsWith("event")).iterator();
            assertThat(lines.next()).isEqualTo("event: revision");
            here.at(replica.address()).delete("/api/session");
            there.post(map + "/changes", EditRequests.change(EditRequests.addAlter("Bo")));
            assertThat(lines.next()).isEqualTo("event: signed-out");
            assertThat(lines.hasNext()).isFalse();
        }
    }

    @Test
    void aSessionEndsAfterHalfAnHourWithoutUse() {
        Client client = kithmap.somebody("person");
        for (int i = 0; i < 4; i++) {
            CLOCK.forward(Duration.ofMinutes(20));
            assertThat(client.get("/api/maps").status()).isEqualTo(200);
        }
        CLOCK.forward(Duration.ofMinutes(30));
        assertThat(client.get("/api/maps").status()).isEqualTo(401);
    }

    @Test
    void aSessionEndsAfterTwelveHoursOfUse() {
        Client client = kithmap.somebody("person");
        for (int i = 0; i < 35; i++) {
            CLOCK.forward(Duration.ofMinutes(20));
            assertThat(client.get("/api/maps").status()).isEqualTo(200);
        }
        CLOCK.forward(Duration.ofMinutes(20));
        assertThat(client.get("/api/maps").status()).isEqualTo(401);
    }

    @Test
    void theUseOfASessionIsNotedAtMostOnceAMinute() {
        Client client = kithmap.somebody("person");
        String account = client.account();
        Object first = seen(account);
        CLOCK.forward(Duration.ofSeconds(59));
        client.get("/api/maps");
        assertThat(seen(account)).isEqualTo(first);
        CLOCK.forward(Duration.ofSeconds(2));
        client.get("/api/maps");
        assertThat(seen(account)).isNotEqualTo(first);
    }

    private static @Nullable Object seen(String account) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("account", account);
        parameters.put("now", CLOCK.instant().atZone(java.time.ZoneOffset.UTC));
        parameters.put("idleSince", null);
        return database.graph()
                .read(CypherFile.load("account/sessions.cypher"), parameters)
                .getFirst()
                .value("seen");
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
        Client coach = kithmap.somebody("coach");
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
                        kithmap.somebody("administrator")
                                .patch(
                                        "/api/accounts/" + account,
                                        "{\"active\": %s}".formatted(active))
                                .status())
                .isEqualTo(204);
    }

    @Test
    void signingOutEndsTheSessionOnEveryReplica() {
        Client client = kithmap.somebody("person");
        Client same = client.at(replica.address());
        assertThat(same.get("/api/maps").status()).isEqualTo(200);
        client.delete("/api/session");
        CLOCK.forward(Duration.ofSeconds(1));
        assertThat(same.get("/api/maps").status()).isEqualTo(401);
    }

    @Test
    void anAccountIsDeletedWithItsMaps() {
        Client client = kithmap.somebody("person");
        String map = client.post("/api/maps", json("name", "Mine")).json().path("id").textValue();
        deleteAccount(client.account());
        assertThat(
                        database.graph()
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
        assertThat(kithmap.somebody("administrator").get("/api/accounts").body())
                .doesNotContain(name);
    }

    @Test
    void aDeletedAccountCannotSignIn() {
        String name = aName();
        deleteAccount(kithmap.somebodyCalled(name, "person").account());
        assertThat(kithmap.stranger().signIn(name, PASSWORD).status()).isEqualTo(403);
    }

    @Test
    void aDeletedAccountIsNotFound() {
        String id = kithmap.somebody("person").account();
        deleteAccount(id);
        Answer again = kithmap.somebody("administrator").delete("/api/accounts/" + id);
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.json().path("code").textValue()).isEqualTo("no-such-account");
    }

    private static void deleteAccount(String id) {
        assertThat(kithmap.somebody("administrator").delete("/api/accounts/" + id).status())
                .isEqualTo(204);
    }

    @Test
    void theLastAdministratorStays(@TempDir Path folder) throws Exception {
        try (Connection fresh = Connection.embedded(folder, 0);
                TestKithmap practice = TestKithmap.startPractice(fresh.graph(), CLOCK)) {
            Client one = practice.stranger();
            one.accept(practice.freshLink(), "One", PASSWORD);
            String path = "/api/accounts/" + one.account();
            for (Answer refused :
                    List.of(
                            one.patch(path, "{\"roles\": [\"coach\"]}"),
                            one.patch(path, "{\"active\": false}"),
                            one.delete(path),
                            one.send(one.method("DELETE", "/api/me", json("current", PASSWORD))))) {
                assertThat(refused.status()).isEqualTo(409);
                assertThat(refused.json().path("code").textValue()).isEqualTo("last-administrator");
            }
            Client two = practice.stranger();
            two.accept(one.invite("administrator"), "Two", PASSWORD);
            String other = "/api/accounts/" + two.account();
            List<Callable<Integer>> both =
                    List.of(
                            () -> one.patch(other, "{\"roles\": [\"coach\"]}").status(),
                            () -> two.patch(path, "{\"roles\": [\"coach\"]}").status());
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                assertThat(threads.invokeAll(both).stream().map(Future::resultNow))
                        .as("two who want to remove each other")
                        .contains(204);
            }
            assertThat(new Accounts(fresh.graph(), CLOCK).hasAdministrator()).isTrue();
        }
    }

    @Test
    void neitherPasswordsNorTokensAreKeptInClear() throws IOException {
        String password = "zeldzaam vreemd fietspad 7391";
        Client client = kithmap.stranger();
        String invitation = kithmap.somebody("administrator").invite("person");
        String session =
                client.accept(invitation, aName(), password)
                        .header("Set-Cookie")
                        .replaceAll("^[^=]+=([^;]+);.*$", "$1");
        assertThat(session).matches("[A-Za-z0-9_-]{43}");
        kithmap.stranger().signIn(password, password); // typed into the wrong field
        for (Row row :
                database.graph()
                        .read(
                                new CypherFile("", "MATCH (n) RETURN properties(n) AS all"),
                                Map.of())) {
            assertThat(row.map("all").toString()).doesNotContain(password, invitation, session);
        }
        try (var files = java.nio.file.Files.walk(data)) {
            for (Path file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
                String bytes =
                        new String(
                                java.nio.file.Files.readAllBytes(file),
                                java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(
                                bytes.contains(password)
                                        || bytes.contains(invitation)
                                        || bytes.contains(session))
                        .as(file.toString())
                        .isFalse();
            }
        }
    }
}
