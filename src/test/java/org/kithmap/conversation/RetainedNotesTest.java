package org.kithmap.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.graph.CypherFile;
import org.kithmap.testing.Client;
import org.kithmap.testing.TestClock;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

/// The notes that coaches keep about maps they may no longer see, and the conversations that owners
/// keep of coaches who are gone.
class RetainedNotesTest {

    private static final String SAID =
            "{\"version\": 1, \"ended\": true, \"on\": \"2026-03-04\", \"agenda\": [{\"kind\": \"own\", \"words\": \"PRIVATELINE\"}, {\"kind\": \"question\", \"key\": \"areas\", \"talked\": true}], \"notes\": \"PRIVATENOTE\", \"shared\": \"We talked about walks.\"}";

    private static TestKithmap kithmap;

    private final TestClock clock = new TestClock();
    private final String coachName = TestKithmap.aName();
    private Client me;
    private Client coach;
    private String map;
    private String conversation;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.startPractice();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    @BeforeEach
    void holdAConversation() {
        me = kithmap.as(new Account(UUID.randomUUID().toString(), "Noor", Set.of(Role.PERSON)));
        coach = kithmap.somebodyCalled(coachName, "coach");
        map = me.post("/api/maps", "{\"name\": \"Noor\"}").json().path("id").textValue();
        assertThat(me.put(share(), "{}").status()).isEqualTo(204);
        conversation = held();
    }

    @Test
    void nothingIsRetainedWhileTheMapIsShared() {
        assertThat(coach.get("/api/notes").json().toString())
                .isEqualTo("{\"days\":365,\"notes\":[]}");
    }

    @Test
    void aCoachKeepsTheirNotesAfterSharingEnds() {
        me.delete(share());
        LocalDate until = LocalDate.now(ZoneOffset.UTC).plusDays(364);
        assertThat(coach.get("/api/notes").json().path("notes").toString())
                .isEqualTo(
                        "[{\"id\":\"%s\",\"owner\":\"Noor\",\"on\":\"2026-03-04\",\"notes\":\"PRIVATENOTE\",\"lines\":[\"PRIVATELINE\"],\"until\":\"%s\"}]"
                                .formatted(conversation, until));
    }

    @Test
    void retainedNotesAreExportedWithoutTheMap() {
        me.delete(share());
        assertThat(coach.get("/api/me").json().path("notesKept").toString())
                .contains("PRIVATENOTE")
                .doesNotContain(map);
    }

    @Test
    void sharingAgainReturnsTheNotesToTheMap() {
        me.delete(share());
        assertThat(coach.get("/api/notes").json().path("notes")).hasSize(1);
        me.put(share(), "{}");
        assertThat(coach.get("/api/notes").json().path("notes")).isEmpty();
        assertThat(coach.get(conversations() + "/" + conversation).body()).contains("PRIVATENOTE");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 365})
    void notesAreRetainedForTheDaysSetByThePractice(int days) {
        RetainedNotes notes = notes(days);
        me.delete(share());
        assertThat(notes.of(coach.account())).hasSize(1);
        clock.forward(Duration.ofDays(days - 1L));
        notes.expire();
        assertThat(notes.of(coach.account())).as("the last day").hasSize(1);
        clock.forward(Duration.ofDays(1));
        assertThat(notes.of(coach.account())).isEmpty();
    }

    @Test
    void expiredNotesAreErased() {
        expireNotes();
        assertThat(notesAreStored()).isFalse();
    }

    @Test
    void theSharedPartOutlivesExpiredNotes() {
        expireNotes();
        assertThat(theOwnerReads().path("shared").textValue()).isEqualTo("We talked about walks.");
    }

    private void expireNotes() {
        RetainedNotes notes = notes(1);
        me.delete(share());
        notes.expire(); // the day on which access ended is noted
        clock.forward(Duration.ofDays(1));
        notes.expire();
    }

    @Test
    void notesAreGoneAtOnceWhenThePracticeKeepsNone() {
        me.delete(share());
        assertThat(notes(0).of(coach.account())).isEmpty();
    }

    @Test
    void aCoachDeletesRetainedNotesEarly() {
        me.delete(share());
        assertThat(coach.delete("/api/notes/" + conversation).status()).isEqualTo(204);
        assertThat(coach.get("/api/notes").json().path("notes")).isEmpty();
    }

    @Test
    void deletedNotesAreNotFound() {
        me.delete(share());
        coach.delete("/api/notes/" + conversation);
        assertThat(coach.delete("/api/notes/" + conversation).status()).isEqualTo(404);
    }

    @Test
    void theSharedPartOutlivesDeletedNotes() {
        me.delete(share());
        coach.delete("/api/notes/" + conversation);
        assertThat(theOwnerReads().path("coach").textValue()).isEqualTo(coachName);
    }

    @Test
    void theNotesOfAnotherCoachCannotBeRead() {
        me.delete(share());
        assertThat(kithmap.newAccount("coach").get("/api/notes").json().path("notes")).isEmpty();
    }

    @Test
    void theNotesOfAnotherCoachCannotBeDeleted() {
        me.delete(share());
        Client other = kithmap.newAccount("coach");
        assertThat(other.delete("/api/notes/" + conversation).status()).isEqualTo(404);
        assertThat(coach.get("/api/notes").json().path("notes")).hasSize(1);
    }

    @Test
    void notesAreForCoachesOnly() {
        assertThat(me.get("/api/notes").json().path("detail").textValue())
                .isEqualTo("Only coaches can use notes from conversations.");
    }

    @Test
    void notesAreErasedWithTheMap() {
        me.delete("/api/maps/" + map);
        assertThat(coach.get("/api/notes").json().path("notes")).isEmpty();
    }

    @Test
    void theSharedPartOutlivesTheAccountOfTheCoach() {
        coach.post(conversations(), "{\"notes\": \"PRIVATEPLAN\"}");
        deleteTheCoach();
        JsonNode read = theOwnerReads();
        assertThat(read.path("coach").textValue()).isEqualTo(coachName);
        assertThat(read.path("shared").textValue()).isEqualTo("We talked about walks.");
        assertThat(read.path("talked").path(0).path("key").textValue()).isEqualTo("areas");
        assertThat(me.get(conversations()).json().path("shared")).hasSize(1);
    }

    @Test
    void notesAreErasedWithTheAccountOfTheCoach() {
        deleteTheCoach();
        assertThat(notesAreStored()).isFalse();
    }

    private void deleteTheCoach() {
        Client administrator = kithmap.newAccount("administrator");
        assertThat(administrator.delete("/api/accounts/" + coach.account()).status())
                .isEqualTo(204);
    }

    // --- in few words

    private RetainedNotes notes(int days) {
        return new RetainedNotes(TestGraph.graph(), TestGraph.maps(), clock, days);
    }

    private String held() {
        String id = coach.post(conversations(), "{}").json().path("id").textValue();
        assertThat(coach.put(conversations() + "/" + id, SAID).status()).isEqualTo(200);
        return id;
    }

    private JsonNode theOwnerReads() {
        return me.get(conversations()).json().path("shared").path(0);
    }

    /// Returns whether the database holds notes, encrypted as they are.
    private boolean notesAreStored() {
        CypherFile kept =
                new CypherFile(
                        "test",
                        "MATCH (one:Conversation {id: $id}) WHERE one.notes IS NOT NULL RETURN one.id AS id");
        return !TestGraph.graph().read(kept, Map.of("id", conversation)).isEmpty();
    }

    private String conversations() {
        return "/api/maps/" + map + "/conversations";
    }

    private String share() {
        return "/api/maps/" + map + "/shares/" + coach.account();
    }
}
