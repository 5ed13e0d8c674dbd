package org.kithmap.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.graph.Connection;
import org.kithmap.json.Json;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.TestClock;
import org.kithmap.testing.TestKithmap;

/// On a database of its own, as a practice has one profile.
@SuppressWarnings("NullAway.Init") // the administrator signs in before each test
class PracticeProfileRoutesTest {

    private static final String PROFILE = "/api/practice/profile";
    private static final String CONFIRMATION = PROFILE + "/confirmation";
    private static final TestClock CLOCK = new TestClock();

    @TempDir private static Path data;
    private static Connection database;
    private static TestKithmap kithmap;
    private static Client administrator;

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
    void signInToAPracticeThatSaysNothing() {
        administrator =
                newAccount(Role.ADMINISTRATOR); // the clock of a test may have ended the session
        assertThat(write(words(null, null, null, null)).status()).isEqualTo(200);
    }

    @Test
    void whatAnAdministratorWritesEverybodyReads() {
        JsonNode written = write(words("De Brug", "Ann", "To help", "To see it")).json();
        for (Role role : Role.values()) {
            assertThat(newAccount(role).get(PROFILE).json().path("profile"))
                    .as(role.key())
                    .isEqualTo(written);
        }
        assertThat(written.path("purpose").textValue()).isEqualTo("To help");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void onlyAnAdministratorWrites(Role role) {
        JsonNode before = profile();
        Response answer = newAccount(role).put(PROFILE, wish(words("x", "x", "x", "x")).toString());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("code").textValue()).isEqualTo("not-allowed");
        assertThat(profile()).isEqualTo(before);
    }

    @Test
    void aStrangerLearnsTheNameAndNothingElse() {
        write(words("De Brug", "Ann", "To help", "To see it"));
        Client stranger = kithmap.stranger();
        assertThat(stranger.get("/api/practice/name").body()).isEqualTo("{\"name\":\"De Brug\"}");
        assertThat(stranger.get(PROFILE).status()).isEqualTo(401);
        assertThat(stranger.put(PROFILE, "{}").status()).isEqualTo(401);
        assertThat(stranger.post(CONFIRMATION, "{}").status()).isEqualTo(401);
    }

    @Test
    void aPracticeWithoutANameHasNoneToShow() {
        assertThat(kithmap.stranger().get("/api/practice/name").body()).isEqualTo("{}");
    }

    @Test
    void aLaptopHasNoProfile() {
        try (TestKithmap laptop = TestKithmap.start(database.graph())) {
            assertThat(laptop.routes()).noneMatch(route -> route.contains("/api/practice"));
        }
    }

    @Test
    void aNoticeIsUnreadUntilItIsConfirmed() {
        long version = write(words(null, "Ann", null, null)).json().path("version").longValue();
        Client person = newAccount(Role.PERSON);
        assertThat(person.get(PROFILE).json().path("unread").booleanValue()).isTrue();
        assertThat(confirm(person, version).status()).isEqualTo(204);
        JsonNode read = person.get(PROFILE).json();
        assertThat(read.path("unread").booleanValue()).isFalse();
        assertThat(read.path("readOn").textValue()).isEqualTo(today());
    }

    @Test
    void aNameAloneIsNoNoticeToRead() {
        write(words("De Brug", null, null, null));
        assertThat(newAccount(Role.PERSON).get(PROFILE).json().path("unread").booleanValue())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"name, false", "contact, true", "purpose, true", "rights, true"})
    void aChangeOfTheNoticeIsReadAgain(String field, boolean again) {
        JsonNode first = write(words("De Brug", "Ann", "To help", "To see it")).json();
        Client person = newAccount(Role.PERSON);
        confirm(person, first.path("version").longValue());
        write(((ObjectNode) first.deepCopy()).put(field, "Something else"));
        assertThat(person.get(PROFILE).json().path("unread").booleanValue()).isEqualTo(again);
    }

    @Test
    void aSecondConfirmationKeepsTheFirstDay() {
        long version = write(words(null, "Ann", null, null)).json().path("version").longValue();
        Account account = TestKithmap.account(TestKithmap.aName(), Role.PERSON);
        confirm(kithmap.as(account), version);
        String first = today();
        CLOCK.forward(Duration.ofDays(1));
        Client later = kithmap.as(account);
        assertThat(confirm(later, version).status()).isEqualTo(204);
        assertThat(later.get(PROFILE).json().path("readOn").textValue()).isEqualTo(first);
    }

    @Test
    void whatIsNoLongerThereCannotBeConfirmed() {
        long version = write(words(null, "Ann", null, null)).json().path("version").longValue();
        write(words(null, "Bo", null, null));
        Client person = newAccount(Role.PERSON);
        Response answer = confirm(person, version);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("code").textValue()).isEqualTo("profile-changed");
        assertThat(answer.json().at("/now/contact").textValue()).isEqualTo("Bo");
        assertThat(person.get(PROFILE).json().path("unread").booleanValue()).isTrue();
    }

    @Test
    void theConfirmationIsInTheExportOfTheAccount() {
        long version = write(words(null, "Ann", null, null)).json().path("version").longValue();
        Client person = newAccount(Role.PERSON);
        assertThat(person.get("/api/me").json().at("/account").has("noticeRead")).isFalse();
        confirm(person, version);
        assertThat(person.get("/api/me").json().at("/account/noticeRead").toString())
                .isEqualTo("{\"version\":%d,\"on\":\"%s\"}".formatted(version, today()));
    }

    @Test
    void anOutdatedVersionIsAConflictAndOverwritesNothing() {
        ObjectNode wish = wish(words("De Brug", null, null, null));
        JsonNode written = administrator.put(PROFILE, wish.toString()).json();
        Response late = administrator.put(PROFILE, wish.put("name", "Late").toString());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("now")).isEqualTo(written);
        assertThat(profile()).isEqualTo(written);
    }

    @Test
    void ofSimultaneousChangesOneIsKept() throws Exception {
        ObjectNode wish = wish(words(null, null, null, null));
        List<Callable<Integer>> changes =
                IntStream.range(0, 6)
                        .mapToObj(i -> wish.deepCopy().put("name", "Name " + i).toString())
                        .map(body ->
                                (Callable<Integer>) () -> administrator.put(PROFILE, body).status())
                        .toList();
        try (ExecutorService together = Executors.newFixedThreadPool(changes.size())) {
            List<Integer> answers =
                    together.invokeAll(changes).stream().map(Future::resultNow).sorted().toList();
            assertThat(answers).containsExactly(200, 409, 409, 409, 409, 409);
        }
    }

    @ParameterizedTest
    @CsvSource({"name, 80", "contact, 400", "purpose, 4000", "rights, 4000"})
    void aTextHasALimit(String field, int longest) {
        // of characters outside the basic plane, each of which is two of Java's
        ObjectNode wish = wish(words(null, null, null, null)).put(field, "🌿".repeat(longest));
        JsonNode written = administrator.put(PROFILE, wish.toString()).json();
        assertThat(written.path(field)).isEqualTo(wish.path(field));
        Response refused =
                administrator.put(
                        PROFILE,
                        wish(words(null, null, null, null))
                                .put(field, "🌿".repeat(longest + 1))
                                .toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("code").textValue()).isEqualTo("unfit-profile");
        assertThat(refused.json().path("reason").textValue()).isEqualTo(field);
        assertThat(refused.json().path("detail").textValue())
                .isEqualTo("\"%s\" can have at most %d characters.".formatted(field, longest));
        assertThat(profile()).isEqualTo(written);
    }

    @Test
    void theLogNotesAChangeWithoutItsTexts() {
        write(words("De Brug", "SECRETWORDS", null, null));
        JsonNode log = administrator.get("/api/practice/log").json();
        assertThat(log.at("/events/0/did").textValue()).isEqualTo("profile-changed");
        assertThat(log.at("/events/0/by/id").textValue()).isEqualTo(administrator.account());
        assertThat(log.toString()).doesNotContain("SECRETWORDS");
    }

    @Test
    void aChangeOfNothingRaisesNoVersion() {
        JsonNode written = write(words("De Brug", " Ann ", "", null)).json();
        assertThat(write(words("De  Brug", "Ann", null, " \n")).json()).isEqualTo(written);
    }

    private static Client newAccount(Role role) {
        return kithmap.as(TestKithmap.account(TestKithmap.aName(), role));
    }

    private static String today() {
        return LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC).toString();
    }

    private static Response confirm(Client client, long version) {
        return client.post(CONFIRMATION, "{\"version\": %d}".formatted(version));
    }

    private static ObjectNode words(
            @Nullable String name,
            @Nullable String contact,
            @Nullable String purpose,
            @Nullable String rights) {
        return Json.MAPPER
                .createObjectNode()
                .put("name", name)
                .put("contact", contact)
                .put("purpose", purpose)
                .put("rights", rights);
    }

    private static JsonNode profile() {
        return administrator.get(PROFILE).json().path("profile");
    }

    private static ObjectNode wish(ObjectNode words) {
        return words.deepCopy().put("version", profile().path("version").longValue());
    }

    private static Response write(ObjectNode words) {
        return administrator.put(PROFILE, wish(words).toString());
    }
}
