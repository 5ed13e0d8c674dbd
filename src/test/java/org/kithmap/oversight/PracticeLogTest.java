package org.kithmap.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.Client.json;
import static org.kithmap.testing.TestKithmap.PASSWORD;
import static org.kithmap.testing.TestKithmap.aName;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.account.Accounts;
import org.kithmap.account.Invitations;
import org.kithmap.account.MapHandoverPort;
import org.kithmap.account.PasskeyPolicy;
import org.kithmap.audit.PracticeEvent;
import org.kithmap.audit.PracticeLog;
import org.kithmap.graph.Connection;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.testing.Client;
import org.kithmap.testing.TestClock;
import org.kithmap.testing.TestKithmap;

/// The log of a practice as administrators read it, by a clock that the test turns.
class PracticeLogTest {

    private static final TestClock CLOCK = new TestClock();
    @TempDir private static Path data;
    private static Connection database;
    private static TestKithmap kithmap;

    private static final MapHandoverPort NOTHING_IS_HANDED_OVER =
            new MapHandoverPort() {
                @Override
                public void require(String by, String map) {}

                @Override
                public void offer(
                        String by, String map, String invitation, boolean forgetHistory) {}

                @Override
                public void complete(
                        Graph.Transaction transaction, String invitation, String account) {}
            };

    private Client administrator;
    private long before;

    @BeforeAll
    static void start() {
        database = Connection.embedded(data, 0);
        kithmap = TestKithmap.startPractice(database.graph(), CLOCK);
    }

    @AfterAll
    static void stop() {
        kithmap.close();
        database.close();
    }

    @BeforeEach
    void createAnAdministrator() {
        CLOCK.forward(Duration.ofDays(2));
        administrator = kithmap.newAccount("administrator");
        before = events("").getFirst().path("number").longValue();
    }

    @Test
    void anInvitationIsLoggedWhenItIsMadeUsedAndWithdrawn() {
        String name = aName();
        String token = administrator.invite("person", "coach");
        kithmap.stranger().accept(token, name, PASSWORD);
        String other =
                administrator
                        .post("/api/invitations", "{\"roles\": [\"person\"]}")
                        .json()
                        .path("id")
                        .textValue();
        administrator.delete("/api/invitations/" + other);
        assertThat(told())
                .containsExactly(
                        "invitation-made me - [person, coach]",
                        "invitation-used %1$s %1$s [person, coach]".formatted(name),
                        "invitation-made me - [person]",
                        "invitation-withdrawn me - [person]");
    }

    @Test
    void aLinkOfTheConsoleIsLogged() {
        kithmap.freshLink();
        assertThat(told()).containsExactly("invitation-made - - [administrator]");
    }

    @Test
    void rolesAreLoggedWhenTheyAreGivenAndTaken() {
        String name = aName();
        String id = kithmap.somebodyCalled(name, "person", "coach").account();
        before = events("").getFirst().path("number").longValue();
        administrator.patch("/api/accounts/" + id, "{\"roles\": [\"person\", \"analyst\"]}");
        administrator.patch("/api/accounts/" + id, "{\"roles\": [\"person\", \"analyst\"]}");
        administrator.patch("/api/accounts/" + id, "{\"active\": false}");
        administrator.patch("/api/accounts/" + id, "{\"active\": true}");
        assertThat(told())
                .containsExactly(
                        "roles-given me %s [analyst]".formatted(name),
                        "roles-taken me %s [coach]".formatted(name),
                        "account-closed me %s []".formatted(name),
                        "account-opened me %s []".formatted(name));
    }

    @Test
    void aPasswordLinkIsLoggedWhenItIsMadeAndUsed() {
        String name = aName();
        String id = kithmap.somebodyCalled(name, "person").account();
        before = events("").getFirst().path("number").longValue();
        String token =
                administrator
                        .post("/api/invitations", json("account", id))
                        .json()
                        .path("token")
                        .textValue();
        kithmap.stranger().accept(token, "", "een heel ander fietspad");
        assertThat(told())
                .containsExactly(
                        "password-link-made me %s []".formatted(name),
                        "password-link-used - %s []".formatted(name));
    }

    @Test
    void deletionsAreLoggedWithoutTheNameOfADeletedAccount() {
        String name = aName();
        Client person = kithmap.somebodyCalled(name, "person");
        String map =
                person.post("/api/maps", json("name", "Zauberwort")).json().path("id").textValue();
        before = events("").getFirst().path("number").longValue();
        person.delete("/api/maps/" + map);
        administrator.delete("/api/accounts/" + person.account());
        assertThat(told())
                .containsExactly("map-deleted deleted - []", "account-deleted me deleted []");
        assertThat(administrator.get("/api/practice/log").body())
                .doesNotContain(name, "Zauberwort");
        assertThat(administrator.get("/api/practice/log.csv").body())
                .doesNotContain(name, "Zauberwort")
                .contains("(deleted account)");
    }

    @Test
    void failedSignInsAreLoggedOnceAnHourForEachAccount() {
        String name = aName();
        kithmap.somebodyCalled(name, "person");
        before = events("").getFirst().path("number").longValue();
        for (int i = 0; i < 6; i++) {
            kithmap.stranger().signIn(name, "wrong");
            CLOCK.forward(Duration.ofMinutes(2));
        }
        assertThat(told()).containsExactly("sign-in-failed - %s []".formatted(name));
        CLOCK.forward(Duration.ofHours(1));
        kithmap.stranger().signIn(name, "wrong");
        administrator = kithmap.newAccount("administrator"); // the session has ended meanwhile
        assertThat(events("sign-in-failed").stream().filter(this::isNew)).hasSize(2);
    }

    @Test
    void anUnknownNameIsNotLogged() {
        kithmap.stranger().signIn("Unbekannte Sunniva", "wrong");
        kithmap.stranger().signIn("Unbekannte Wilrun", "wrong");
        assertThat(told()).containsExactly("sign-in-failed - - []");
        assertThat(
                        database.graph()
                                .read(CypherFile.load("testing/practice-texts.cypher"), Map.of())
                                .toString())
                .doesNotContainIgnoringCase("sunniva");
    }

    /// Each from a network of its own, as a stranger with many may.
    @Test
    void attemptsFromManyNetworksDoNotFillTheDisk() {
        PracticeLog log = new PracticeLog(database.graph(), CLOCK, 730);
        for (int i = 0; i < 100; i++) {
            log.addOnceAnHour(PracticeEvent.EventType.SIGN_IN_FAILED, null, null, "network " + i);
        }
        assertThat(events("sign-in-failed").stream().filter(this::isNew))
                .hasSizeLessThanOrEqualTo(60);
        assertThat(log.page(PracticeEvent.EventType.SIGN_IN_FAILED, Long.MAX_VALUE, 500).events())
                .filteredOn(event -> event.number() > before)
                .hasSize(60);
    }

    @Test
    void expiredInvitationsAndPasswordLinksAreLoggedOnce() {
        String id = kithmap.newAccount("person").account();
        String me = administrator.account();
        administrator.invite("person", "coach");
        administrator.post("/api/invitations", json("account", id));
        CLOCK.forward(Duration.ofDays(9));
        PracticeLog log = new PracticeLog(database.graph(), CLOCK, 730);
        Invitations invitations =
                new Invitations(
                        database.graph(),
                        CLOCK,
                        new Accounts(database.graph(), CLOCK),
                        NOTHING_IS_HANDED_OVER,
                        log,
                        PasskeyPolicy.NONE);
        invitations.noteExpired();
        invitations.noteExpired();
        assertThat(
                        log.page(PracticeEvent.EventType.INVITATION_EXPIRED, Long.MAX_VALUE, 500)
                                .events())
                .filteredOn(event -> isBy(event, me))
                .singleElement()
                .extracting(PracticeEvent::roles)
                .isEqualTo(List.of("person", "coach"));
        assertThat(
                        log.page(PracticeEvent.EventType.PASSWORD_LINK_EXPIRED, Long.MAX_VALUE, 500)
                                .events())
                .filteredOn(event -> isBy(event, me))
                .singleElement()
                .extracting(event -> String.valueOf(event.about()))
                .asString()
                .contains(id);
    }

    private static boolean isBy(PracticeEvent event, String account) {
        return event.by() != null && event.by().id().equals(account);
    }

    @Test
    void aChangedLineIsDetected() {
        administrator.invite("person");
        administrator.invite("coach");
        assertThat(administrator.get("/api/practice/log").json().path("intact").booleanValue())
                .isTrue();
        database.graph()
                .write(
                        CypherFile.load("testing/practice-change.cypher"),
                        Map.of("number", before + 1, "did", "account-opened"));
        assertThat(administrator.get("/api/practice/log").json().path("intact").booleanValue())
                .isFalse();
        database.graph()
                .write(
                        CypherFile.load("testing/practice-change.cypher"),
                        Map.of("number", before + 1, "did", "invitation-made"));
    }

    @Test
    void expiredLinesAreRemovedAndTheRestIsIntact() {
        PracticeLog log = new PracticeLog(database.graph(), CLOCK, 30);
        CLOCK.forward(Duration.ofDays(31));
        administrator = kithmap.newAccount("administrator");
        administrator.invite("person");
        log.expire();
        PracticeLog.LogPage page = log.page(null, Long.MAX_VALUE, 500);
        assertThat(page.events()).isNotEmpty().allMatch(event -> event.number() > before);
        assertThat(page.intact()).isTrue();
    }

    @Test
    void olderLinesAreOnFurtherPagesAndTheFileHasAll() {
        for (int i = 0; i < 60; i++) {
            administrator.invite("person");
        }
        List<JsonNode> first = events("invitation-made");
        assertThat(first).hasSize(50);
        long last = first.getLast().path("number").longValue();
        JsonNode second =
                administrator.get("/api/practice/log?did=invitation-made&before=" + last).json();
        assertThat(second.at("/events/0/number").longValue()).isLessThan(last);
        assertThat(administrator.get("/api/practice/log.csv?did=invitation-made").body().lines())
                .hasSizeGreaterThan(60)
                .first()
                .isEqualTo("number,at,did,by,about,roles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/practice/log", "/api/practice/log.csv"})
    void theLogIsForAdministratorsOnly(String path) {
        for (String role : List.of("person", "coach", "analyst", "statistician")) {
            Client.Response refused = kithmap.newAccount(role).get(path);
            assertThat(refused.status()).as(role).isEqualTo(403);
            assertThat(refused.json().path("code").textValue()).isEqualTo("not-allowed");
        }
        assertThat(kithmap.stranger().get(path).status()).isEqualTo(401);
        assertThat(administrator.get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?did=nothing-like-it", "?before=yesterday"})
    void anInvalidQueryIsRefused(String query) {
        Client.Response refused = administrator.get("/api/practice/log" + query);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("detail").textValue()).contains("must be");
    }

    private boolean isNew(JsonNode event) {
        return event.path("number").longValue() > before;
    }

    private List<JsonNode> events(String did) {
        JsonNode events = administrator.get("/api/practice/log?did=" + did).json().path("events");
        return StreamSupport.stream(events.spliterator(), false).toList();
    }

    /// The lines since the test began, the oldest first, as `what by about roles`.
    private List<String> told() {
        String me = administrator.account();
        return events("").reversed().stream()
                .filter(this::isNew)
                .filter(event -> !isAboutMyself(event, me))
                .map(event ->
                        "%s %s %s %s"
                                .formatted(
                                        event.path("did").textValue(),
                                        who(event.path("by"), me),
                                        who(event.path("about"), me),
                                        StreamSupport.stream(
                                                        event.path("roles").spliterator(), false)
                                                .map(JsonNode::textValue)
                                                .toList()))
                .toList();
    }

    private static boolean isAboutMyself(JsonNode event, String me) {
        return event.at("/about/id").asText().equals(me);
    }

    private static String who(JsonNode person, String me) {
        if (person.isMissingNode()) {
            return "-";
        }
        if (person.path("id").textValue().equals(me)) {
            return "me";
        }
        return person.has("name") ? person.path("name").textValue() : "deleted";
    }
}
