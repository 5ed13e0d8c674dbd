package org.kithmap.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.graph.Connection;
import org.kithmap.json.Json;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.TestKithmap;

/// On a database of its own, as there is one list for everybody.
class ReferralRoutesTest {

    private static final String LIST = "/api/referrals";

    @TempDir private static Path data;
    private static Connection database;
    private static TestKithmap kithmap;
    private static Client coach;
    private static Client person;

    @BeforeAll
    static void start() {
        database = Connection.embedded(data, 0);
        kithmap = TestKithmap.startPractice(database.graph(), Clock.systemUTC());
        coach = kithmap.newAccount("coach");
        person = kithmap.newAccount("person");
    }

    @AfterAll
    static void stop() {
        kithmap.close();
        database.close();
    }

    @Test
    void aCoachAddsChangesAndRemovesAndEverybodyReads() {
        Response added = coach.post(LIST, choir().toString());
        assertThat(added.status()).isEqualTo(201);
        JsonNode choir = added.json();
        assertThat(choir.toString())
                .isEqualTo(
                        "{\"id\":\"%s\",\"name\":\"Choir\",\"domains\":[\"leisure\",\"wellbeing\"],\"interest\":\"Music\",\"what\":\"Singing\",\"when\":\"Tuesdays\",\"distance\":\"ten minutes on foot\",\"contact\":\"https://choir.example/\",\"version\":1}"
                                .formatted(choir.path("id").textValue()));
        for (String role : List.of("person", "analyst", "administrator", "coach")) {
            assertThat(entry(kithmap.newAccount(role), choir)).as(role).isEqualTo(choir);
        }
        ObjectNode wish = choir().put("version", 1).put("when", "Fridays");
        wish.remove("contact");
        Response changed = coach.put(at(choir), wish.toString());
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("when").textValue()).isEqualTo("Fridays");
        assertThat(changed.json().has("contact")).isFalse();
        assertThat(changed.json().path("version").intValue()).isEqualTo(2);
        assertThat(entry(person, choir)).isEqualTo(changed.json());

        assertThat(remove(coach, choir, 2).status()).isEqualTo(204);
        assertThat(entry(person, choir)).isNull();
        assertThat(remove(coach, choir, 2).status()).as("gone is gone").isEqualTo(204);
        Response late = coach.put(at(choir), wish.put("version", 2).toString());
        assertThat(late.status()).isEqualTo(404);
        assertThat(late.json().path("code").textValue()).isEqualTo("no-such-referral");
    }

    @ParameterizedTest
    @CsvSource({"person", "analyst", "administrator"})
    void onlyACoachChangesTheList(String role) {
        Client somebody = kithmap.newAccount(role);
        JsonNode choir = coach.post(LIST, choir().toString()).json();
        for (Response answer :
                List.of(
                        somebody.post(LIST, choir().toString()),
                        somebody.put(at(choir), choir().put("version", 1).toString()),
                        remove(somebody, choir, 1))) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().path("code").textValue()).isEqualTo("not-allowed");
        }
        assertThat(entry(person, choir)).isEqualTo(choir);
        remove(coach, choir, 1);
    }

    @Test
    void strangersCannotUseTheList() {
        assertThat(kithmap.stranger().get(LIST).status()).isEqualTo(401);
        assertThat(kithmap.stranger().post(LIST, choir().toString()).status()).isEqualTo(401);
    }

    @Test
    void theOwnerOfALaptopHasTheirOwnList() {
        try (TestKithmap laptop = TestKithmap.start(database.graph())) {
            Client owner = laptop.owner();
            JsonNode choir = owner.post(LIST, choir().toString()).json();
            assertThat(entry(owner, choir)).isEqualTo(choir);
            assertThat(owner.put(at(choir), choir().put("version", 1).toString()).status())
                    .isEqualTo(200);
            assertThat(remove(owner, choir, 2).status()).isEqualTo(204);
        }
    }

    @Test
    void anOutdatedVersionIsAConflictAndOverwritesNothing() {
        JsonNode choir = coach.post(LIST, choir().toString()).json();
        Client other = kithmap.newAccount("coach");
        JsonNode now =
                other.put(at(choir), choir().put("version", 1).put("what", "Old songs").toString())
                        .json();
        for (Response answer :
                List.of(
                        coach.put(
                                at(choir),
                                choir().put("version", 1).put("what", "New songs").toString()),
                        remove(coach, choir, 1))) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.json().path("code").textValue()).isEqualTo("referral-changed");
            assertThat(answer.json().path("now")).isEqualTo(now);
        }
        assertThat(entry(person, choir)).isEqualTo(now);
        remove(coach, choir, 2);
    }

    @Test
    void onlyOneOfSimultaneousChangesIsWritten() throws Exception {
        JsonNode choir = coach.post(LIST, choir().toString()).json();
        List<Callable<Integer>> at =
                IntStream.range(0, 8)
                        .<Callable<Integer>>mapToObj(i ->
                                () ->
                                        coach.put(
                                                        at(choir),
                                                        choir().put("version", 1)
                                                                .put("what", "Songs " + i)
                                                                .toString())
                                                .status())
                        .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Integer> answers =
                    pool.invokeAll(at).stream().map(Future::resultNow).sorted().toList();
            assertThat(answers).startsWith(200, 409).endsWith(409);
        }
        assertThat(Objects.requireNonNull(entry(person, choir)).path("version").intValue())
                .isEqualTo(2);
        remove(coach, choir, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "name,    '\u200b \u3000',  422, name",
        "name,    121,   422, long",
        "what,    1001,  422, long",
        "when,    201,   422, long",
        "interest, 61,   422, long",
        "distance, 201,  422, long",
        "contact, 401,   422, long"
    })
    void anInvalidEntryIsRefusedWithItsReason(
            String field, String words, int status, String reason) {
        String before = coach.get(LIST).body();
        String said = words.matches("\\d+") ? "x".repeat(Integer.parseInt(words)) : words;
        Response answer = coach.post(LIST, choir().put(field, said).toString());
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("code").textValue()).isEqualTo("unfit-referral");
        assertThat(answer.json().path("reason").textValue()).isEqualTo(reason);
        assertThat(coach.get(LIST).body()).isEqualTo(before);
    }

    @Test
    void anEntryNeedsAtLeastOneAreaOfLife() {
        ObjectNode none = choir();
        none.putArray("domains");
        assertThat(coach.post(LIST, none.toString()).json().path("reason").textValue())
                .isEqualTo("domains");
        ObjectNode other = choir();
        other.putArray("domains").add("weather");
        assertThat(coach.post(LIST, other.toString()).status()).isEqualTo(400);
        other.remove("domains");
        assertThat(coach.post(LIST, other.toString()).json().path("detail").textValue())
                .isEqualTo("\"domains\" must be a list.");
    }

    @Test
    void wordsReadBackAsTheyWereWritten() {
        String words =
                "<script>alert(1)</script> {name} \u202e 🎵 ' \" \\u0027 MATCH (n) DETACH DELETE n";
        JsonNode kept =
                coach.post(LIST, choir().put("name", words).put("what", words).toString()).json();
        assertThat(Objects.requireNonNull(entry(person, kept)).path("name").textValue())
                .isEqualTo(words);
        assertThat(Objects.requireNonNull(entry(person, kept)).path("what").textValue())
                .isEqualTo(words);
        remove(coach, kept, 1);
    }

    @Test
    void aFullListIsReported() {
        List<JsonNode> added =
                IntStream.range(0, 301 - coach.get(LIST).json().size())
                        .mapToObj(i -> coach.post(LIST, choir().toString()))
                        .peek(answer -> {
                            if (answer.status() != 201) {
                                assertThat(answer.status()).isEqualTo(409);
                                assertThat(answer.json().path("code").textValue())
                                        .isEqualTo("too-many-referrals");
                            }
                        })
                        .filter(answer -> answer.status() == 201)
                        .map(Response::json)
                        .toList();
        assertThat(coach.get(LIST).json()).hasSize(300);
        added.forEach(one -> remove(coach, one, 1));
    }

    private static ObjectNode choir() {
        ObjectNode choir =
                Json.MAPPER
                        .createObjectNode()
                        .put("name", " Choir ")
                        .put("interest", "Music")
                        .put("what", "Singing")
                        .put("when", "Tuesdays")
                        .put("distance", "ten minutes on foot")
                        .put("contact", "https://choir.example/");
        ArrayNode domains = choir.putArray("domains");
        domains.add("wellbeing").add("leisure").add("leisure");
        return choir;
    }

    private static String at(JsonNode referral) {
        return LIST + "/" + referral.path("id").textValue();
    }

    private static @Nullable JsonNode entry(Client reader, JsonNode referral) {
        for (JsonNode one : reader.get(LIST).json()) {
            if (one.path("id").equals(referral.path("id"))) {
                return one;
            }
        }
        return null;
    }

    private static Response remove(Client client, JsonNode referral, int version) {
        return client.send(
                client.method("DELETE", at(referral), "{\"version\": %d}".formatted(version)));
    }
}
