package org.kithmap.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.SharedMap.json;
import static org.kithmap.testing.TestKithmap.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.graph.CypherFile;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.TestGraph;

/// Sharing a map with a coach, and stopping to share it.
class ShareRoutesTest extends SharingFixture {

    @Test
    void aMapThatIsNotSharedIsNotFound() {
        assertThat(coach.get(map).status()).isEqualTo(404);
        assertThat(coach.get("/api/maps").json()).isEmpty();
    }

    @Test
    void aSharedMapNamesItsOwner() {
        share("{}");
        assertThat(coach.get(map).json().path("access").toString())
                .isEqualTo("{\"owner\":\"Noor\"}");
    }

    @Test
    void aSharedMapIsListed() {
        share("{}");
        JsonNode listed = coach.get("/api/maps").json().path(0);
        assertThat(listed.path("owner").textValue()).isEqualTo("Noor");
        assertThat(listed.path("alters").intValue()).isEqualTo(2);
    }

    @Test
    void aWithdrawnMapIsNotFound() {
        share("{}");
        assertThat(me.delete(shares()).status()).isEqualTo(204);
        assertThat(coach.get(map).status()).isEqualTo(404);
        assertThat(coach.get("/api/maps").json()).isEmpty();
    }

    @Test
    void aShareThatWasWithdrawnCannotBeWithdrawnAgain() {
        share("{}");
        me.delete(shares());
        assertThat(me.delete(shares()).json().path("code").textValue()).isEqualTo("no-such-coach");
    }

    @Test
    void theOwnerSeesWithWhomAndHowAMapIsShared() {
        share(
                "{'edit': true, 'until': '2999-12-31', 'withheld': {'alters': ['%s'], 'domains': ['work', 'intimacy'], 'notes': true}}"
                        .formatted(zora));

        JsonNode share = me.get(map + "/shares").json().path("shares").path(0);
        assertThat(share.path("coach").path("name").textValue()).isEqualTo("Coach Cleo");
        assertThat(share.path("edit").booleanValue()).isTrue();
        assertThat(share.path("until").textValue()).isEqualTo("2999-12-31");
        assertThat(share.path("since").textValue())
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).toString());
        assertThat(share.path("withheld").path("alters").path(0).textValue()).isEqualTo(zora);
        assertThat(texts(share.path("withheld").path("domains")))
                .containsExactlyInAnyOrder("work", "intimacy");
        assertThat(share.path("withheld").path("notes").booleanValue()).isTrue();
        assertThat(share.path("withheld").path("closeness").booleanValue()).isFalse();
    }

    @Test
    void aShareEndsWithItsLastDay() {
        share("{}");
        TestGraph.graph()
                .write(
                        CypherFile.load("testing/share-until.cypher"),
                        Map.of("coach", coachAccount.id(), "until", LocalDate.now(ZoneOffset.UTC)));
        assertThat(coach.get(map).status()).isEqualTo(200);
        TestGraph.graph()
                .write(
                        CypherFile.load("testing/share-until.cypher"),
                        Map.of(
                                "coach",
                                coachAccount.id(),
                                "until",
                                LocalDate.now(ZoneOffset.UTC).minusDays(1)));
        assertThat(coach.get(map).status()).isEqualTo(404);
        assertThat(coach.get("/api/maps").json()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {'until': 'soon'}                    | 400 | "until" must be a date such as 2027-03-31.
                    {'until': '2020-01-01'}              | 400 | "until" is in the past. Choose today or a later day.
                    {'edit': 'yes'}                      | 400 | "edit" must be true or false.
                    {'withheld': 'all'}                  | 400 | "withheld" must be an object.
                    {'withheld': {'alters': 'Zora'}}     | 400 | "alters" must be a list.
                    {'withheld': {'names': true}}        | 400 | "names" can't be withheld. Use alters, domains, notes, closeness, reflections or contacts.
                    {'withheld': {'domains': ['love']}}  | 422 | "love" is not one of: living, learning, financial, leisure, work, wellbeing, intimacy, spirituality
                    """)
    void anInvalidRequestSharesNothing(String wish, int status, String detail) {
        Response answer = me.put(shares(), json(wish));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("detail").textValue()).isEqualTo(detail);
        assertThat(coach.get(map).status()).isEqualTo(404);
    }

    @Test
    void aMapIsSharedWithCoachesOnly() {
        Account person = account("Just Jo", Role.PERSON);
        kithmap.as(person);
        assertThat(me.put(map + "/shares/" + person.id(), "{}").json().path("detail").textValue())
                .isEqualTo("There is no coach with this id.");
    }

    @Test
    void onlyCoachesAreOffered() {
        kithmap.as(account("Just Jo", Role.PERSON));
        assertThat(texts(me.get("/api/coaches").json(), "name"))
                .contains("Coach Cleo")
                .doesNotContain("Just Jo");
    }

    @Test
    void aCoachIsNotOfferedThemselves() {
        assertThat(texts(coach.get("/api/coaches").json(), "id")).doesNotContain(coachAccount.id());
    }

    @Test
    void anOpenWindowIsToldAtOnceThatAShareIsWithdrawn() {
        share("{}");
        try (Stream<String> lines = coach.events(map + "/events")) {
            Iterator<String> told = lines.filter(line -> line.startsWith("event:")).iterator();
            assertThat(told.next()).isEqualTo("event: revision");
            me.delete(shares());
            assertThat(told.next()).isEqualTo("event: gone");
        }
    }

    @Test
    void aMapIsNotFoundOnceItsCoachHasEndedTheirAccess() {
        share("{'edit': true}");
        assertThat(coach.delete(shares()).status()).isEqualTo(204);
        for (String path : List.of("", "/insights", "/changes", "/conversations", "/events")) {
            assertThat(coach.get(map + path).status()).as(path).isEqualTo(404);
        }
        assertThat(coach.get("/api/maps").json()).isEmpty();
        assertThat(coach.delete(shares()).status()).isEqualTo(404);
    }

    @Test
    void anOwnerReadsThatACoachHasEndedTheirAccess() {
        share("{}");
        long revision = me.get(map).json().path("revision").longValue();
        coach.delete(shares());
        JsonNode ended = me.get(map + "/shares").json().at("/ended/0");
        assertThat(ended.path("coach").textValue()).isEqualTo(coachAccount.name());
        assertThat(ended.path("byCoach").booleanValue()).isTrue();
        assertThat(me.get(map).json().path("revision").longValue()).isGreaterThan(revision);
    }

    @Test
    void theTermsThatACoachEndedAreKeptForAnotherTime() {
        share("{'withheld': {'notes': true}}");
        JsonNode terms = me.get(map + "/shares").json().at("/shares/0/withheld");
        coach.delete(shares());
        JsonNode sharing = me.get(map + "/shares").json();
        assertThat(sharing.path("shares")).isEmpty();
        assertThat(sharing.at("/former/0/withheld")).isEqualTo(terms);
    }

    @Test
    void anOwnerHasNoAccessOfTheirOwnToEnd() {
        assertThat(me.delete(map + "/shares/" + me.account()).json().path("code").textValue())
                .isEqualTo("no-such-coach");
    }

    @Test
    void everyOpenWindowOfACoachIsToldThatTheyEndedTheirAccess() {
        share("{}");
        try (Stream<String> lines = coach.events(map + "/events")) {
            Iterator<String> told = lines.filter(line -> line.startsWith("event:")).iterator();
            assertThat(told.next()).isEqualTo("event: revision");
            coach.delete(shares());
            assertThat(told.next()).isEqualTo("event: gone");
        }
    }

    @Test
    void anOpenWindowIsToldThatTheTermsChanged() {
        share("{}");
        try (Stream<String> lines = coach.events(map + "/events")) {
            Iterator<String> told = lines.filter(line -> line.startsWith("event:")).iterator();
            assertThat(told.next()).isEqualTo("event: revision");
            share("{'withheld': {'notes': true}}");
            assertThat(told.next()).isEqualTo("event: revision");
        }
    }
}
