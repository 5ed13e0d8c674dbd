package org.kithmap.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.graph.CypherFile;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Answer;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

/// A map that is shared on its owner's terms. What is hidden is looked for in everything the coach
/// can ask for.
class ShareRoutesTest {

    private static TestKithmap kithmap;

    private Client me;
    private Client coach;
    private Account coachAccount;
    private String map;
    private String anna;
    private String zora;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.startPractice();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    /// Anna and Zora support me; Zora is the one to be hidden. SECRET… stands wherever one can
    /// write.
    @BeforeEach
    void createAMapAndACoach() {
        coachAccount = account("Coach Cleo", Role.COACH);
        me = kithmap.as(account("Noor", Role.PERSON));
        coach = kithmap.as(coachAccount);
        JsonNode made = me.post("/api/maps", "{\"name\": \"Noor\"}").json();
        map = "/api/maps/" + made.path("id").textValue();
        anna = UUID.randomUUID().toString();
        zora = UUID.randomUUID().toString();
        change(
                me,
                alter(
                        anna,
                        "{'name': 'Anna', 'closeness': 5, 'comfort': 4, 'strained': true, 'notes': 'SECRETNOTE', 'qualities': ['SECRETNOTE'], 'since': 'SECRETNOTE', 'lastContact': '2026-02-03'}"),
                alter(zora, "{'name': 'Zora', 'closeness': 4}"),
                "{'on': 'map', 'field': 'notes', 'to': 'SECRETNOTE'}",
                "{'on': 'tie', 'key': ['%s', '%s'], 'to': {}}"
                        .formatted(lesser(anna, zora), greater(anna, zora)),
                support(anna, "emotional", "wellbeing"),
                support(anna, "practical", "intimacy"),
                support(zora, "emotional", "wellbeing"),
                "{'on': 'support', 'key': {'alter': '%s', 'direction': 'given'}, 'to': {}}"
                        .formatted(anna),
                support(zora, "practical", "work"),
                "{'on': 'reflection', 'key': '%s', 'to': {'question': 'close', 'words': 'SECRETANSWER', 'on': '2026-02-03'}}"
                        .formatted(UUID.randomUUID()),
                "{'on': 'step', 'key': '%s', 'to': {'words': 'Call Zora', 'alter': '%s', 'on': '2026-02-03'}}"
                        .formatted(UUID.randomUUID(), zora),
                "{'on': 'contact', 'key': '%s', 'to': {'alter': '%s', 'on': '2026-02-04', 'words': 'SECRETNOTE'}}"
                        .formatted(UUID.randomUUID(), anna),
                "{'on': 'contact', 'key': '%s', 'to': {'alter': '%s', 'on': '2026-02-05'}}"
                        .formatted(UUID.randomUUID(), zora),
                "{'on': 'view', 'key': '%s', 'to': {'name': 'Only Zora', 'settings': '{}'}}"
                        .formatted(UUID.randomUUID()));
    }

    // --- sharing

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
        Answer answer = me.put(shares(), json(wish));
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

    // --- what is hidden

    @Test
    void noAnswerToTheCoachHasWithheldParts() {
        shareARestrictedPart();
        assertThat(everything(coach))
                .contains("Anna")
                .doesNotContain(
                        "Zora",
                        zora,
                        "SECRETNOTE",
                        "SECRETANSWER",
                        "intimacy",
                        "\"strained\":",
                        "2026-02-03",
                        "2026-02-04");
    }

    @Test
    void aRestrictedMapHasTheSharedPart() {
        shareARestrictedPart();
        JsonNode seen = coach.get(map).json();
        assertThat(seen.path("access").path("restricted").booleanValue()).isTrue();
        assertThat(seen.path("alters")).hasSize(1);
        assertThat(seen.path("alters").path(0).has("closeness")).isFalse();
        assertThat(seen.path("supports")).as("one in an area, one in none").hasSize(2);
        for (String list : List.of("ties", "reflections", "steps", "contacts", "views")) {
            assertThat(seen.path(list)).as(list).isEmpty();
        }
    }

    @Test
    void theListOfMapsCountsOnlyVisibleAlters() {
        shareARestrictedPart();
        assertThat(coach.get("/api/maps").json().path(0).path("alters").intValue()).isEqualTo(1);
    }

    private void shareARestrictedPart() {
        share(
                "{'edit': true, 'withheld': {'alters': ['%s'], 'domains': ['intimacy'], 'notes': true, 'closeness': true, 'reflections': true, 'contacts': true}}"
                        .formatted(zora));
    }

    @Test
    void insightsForTheOwnerSpeakOfTheWholeMap() {
        fourMoreSupport("wellbeing");
        share("{'withheld': {'alters': ['%s']}}".formatted(zora));
        JsonNode mine = insight(me, "areas-resting-on-one");
        assertThat(texts(mine.path("domains"))).containsExactlyInAnyOrder("intimacy", "work");
    }

    @Test
    void insightsForACoachSpeakOnlyOfTheSharedPart() {
        fourMoreSupport("wellbeing");
        share("{'withheld': {'alters': ['%s']}}".formatted(zora));
        JsonNode theirs = insight(coach, "support-across-areas");
        assertThat(texts(theirs.path("domains")))
                .containsExactlyInAnyOrder("intimacy", "wellbeing");
        assertThat(texts(theirs.path("alters"))).hasSize(5).contains(anna).doesNotContain(zora);
    }

    @Test
    void insightsThatHiddenAltersCouldContradictAreOmitted() {
        fourMoreSupport("wellbeing");
        share("{'withheld': {'alters': ['%s']}}".formatted(zora));
        assertThat(coach.get(map + "/insights").json().findValuesAsText("key"))
                .doesNotContain("areas-resting-on-one", "areas-without-support");
    }

    @Test
    void insightsForACoachLeaveNoTrace() {
        fourMoreSupport("wellbeing");
        String before = me.get(map + "/insights").body();
        share("{'withheld': {'alters': ['%s']}}".formatted(zora));
        coach.get(map + "/insights");
        assertThat(me.get(map + "/insights").body()).isEqualTo(before);
        assertThat(me.get("/api/maps").json()).hasSize(1);
        assertThat(coach.get("/api/maps").json()).hasSize(1);
    }

    @Test
    void anInsightThatFoundNothingIsOmittedWhenSomethingIsHidden() {
        fourMoreSupport("wellbeing");
        assertThat(insight(me, "areas-resting-on-one").path("found").booleanValue()).isTrue();
        share("{'withheld': {'domains': ['intimacy', 'work']}}");

        assertThat(coach.get(map + "/insights").json().findValues("found"))
                .isNotEmpty()
                .allMatch(JsonNode::booleanValue);
    }

    @Test
    void thePreviewIsExactlyWhatTheCoachWillSee() {
        String withheld =
                "{'withheld': {'alters': ['%s'], 'domains': ['work'], 'closeness': true}}"
                        .formatted(zora);
        JsonNode preview = me.post(map + "/preview", json(withheld)).json();
        share(withheld);

        JsonNode seen = coach.get(map).json();
        ((ObjectNode) seen).remove(List.of("revision", "access"));
        assertThat(preview.path("map")).isEqualTo(seen);
        assertThat(preview.path("insights")).isEqualTo(coach.get(map + "/insights").json());
    }

    // --- changing

    /// So many that every insight may speak.
    private void fourMoreSupport(String area) {
        for (int i = 0; i < 4; i++) {
            String id = UUID.randomUUID().toString();
            change(me, alter(id, "{'name': 'Other'}"), support(id, "practical", area));
        }
    }

    @Test
    void theHistoryNamesTheCoachWhoMadeAChange() {
        changeByTheCoach();
        JsonNode changes = me.get(map + "/changes").json().path("changes");
        assertThat(changes.path(0).path("name").textValue()).isEqualTo("Coach Cleo");
        assertThat(changes.path(1).has("name")).isFalse();
    }

    @Test
    void theOwnerUndoesAChangeOfTheCoach() {
        changeByTheCoach();
        assertThat(undo(me, latest(me)).status()).isEqualTo(201);
    }

    private void changeByTheCoach() {
        share("{'edit': true}");
        change(
                coach,
                "{'on': 'alter', 'key': '%s', 'field': 'closeness', 'from': 5, 'to': 3}"
                        .formatted(anna));
    }

    private String latest(Client seenBy) {
        return seenBy.get(map + "/changes").json().path("changes").path(0).path("id").textValue();
    }

    @Test
    void aCoachCannotUndoAChangeOfTheOwner() {
        share("{'edit': true}");
        Answer answer = undo(coach, latest(me));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("code").textValue()).isEqualTo("not-yours");
    }

    @Test
    void aCoachUndoesTheirOwnChange() {
        changeByTheCoach();
        assertThat(undo(coach, latest(coach)).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {'on': 'alter', 'key': 'ZORA', 'field': 'name', 'from': 'Zora', 'to': 'X'}           | 409
                    {'on': 'alter', 'key': 'ANNA', 'field': 'notes', 'from': null, 'to': 'X'}            | 403
                    {'on': 'alter', 'key': 'ANNA', 'field': 'notes', 'from': 'SECRETNOTE', 'to': 'X'}    | 403
                    {'on': 'alter', 'key': 'ANNA', 'from': {'name': 'X'}, 'to': null}                    | 409
                    {'on': 'support', 'key': {'alter': 'ANNA', 'direction': 'received', 'type': 'practical', 'domain': 'intimacy'}, 'to': {}} | 403
                    {'on': 'alter', 'key': 'ANNA', 'field': 'qualities', 'from': [], 'to': ['X']}        | 403
                    {'on': 'alter', 'key': 'ANNA', 'field': 'since', 'from': null, 'to': 'X'}            | 403
                    {'on': 'map', 'field': 'notes', 'from': null, 'to': 'X'}                             | 403
                    """)
    void aWithheldFieldCannotBeChangedOrProbed(String edit, int status) {
        share(
                "{'edit': true, 'withheld': {'alters': ['%s'], 'domains': ['intimacy'], 'notes': true}}"
                        .formatted(zora));
        String before = me.get(map).body();

        Answer answer =
                coach.post(
                        map + "/changes",
                        EditRequests.change(
                                json(edit.replace("ZORA", zora).replace("ANNA", anna))));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Zora", "SECRETNOTE", "intimacy");
        assertThat(me.get(map).body()).isEqualTo(before);
    }

    @Test
    void anAlterWithTheIdOfAHiddenOneOverwritesNobody() {
        share("{'edit': true, 'withheld': {'alters': ['%s']}}".formatted(zora));
        change(coach, alter(zora, "{'name': 'Zoe'}"));

        JsonNode seen = coach.get(map).json().path("alters");
        assertThat(texts(seen, "name")).containsExactly("Anna", "Zoe");
        assertThat(seen.path(1).path("id").textValue()).isEqualTo(zora);
        JsonNode mine = me.get(map).json().path("alters");
        assertThat(texts(mine, "name")).containsExactly("Anna", "Zoe", "Zora");
        assertThat(mine.path(2).path("id").textValue()).isEqualTo(zora);
        change(
                coach,
                "{'on': 'alter', 'key': '%s', 'field': 'name', 'from': 'Zoe', 'to': 'Zoey'}"
                        .formatted(zora));
        assertThat(texts(me.get(map).json().path("alters"), "name"))
                .containsExactly("Anna", "Zoey", "Zora");
    }

    @Test
    void additionsByACoachKeepTheirIdsWhenTheMapIsSharedAgain() {
        String terms = "{'edit': true, 'withheld': {'alters': ['%s']}}".formatted(zora);
        share(terms);
        change(coach, alter(zora, "{'name': 'Zoe'}"));
        JsonNode before = unrevised(coach.get(map));
        JsonNode history = coach.get(map + "/changes").json().path("changes");

        me.delete(shares());
        share(terms);
        assertThat(unrevised(coach.get(map))).isEqualTo(before);
        assertThat(coach.get(map + "/changes").json().path("changes")).isEqualTo(history);
    }

    @Test
    void aWithheldAlterStaysWithheldAfterRemovalAndRestoration() {
        share("{'withheld': {'alters': ['%s']}}".formatted(zora));
        JsonNode seen = unrevised(coach.get(map));
        JsonNode all = unrevised(me.get(map));
        post("{'id': '%s', 'restore': 'start'}");
        me.delete(shares());
        share("{}");
        String latest =
                me.get(map + "/changes").json().path("changes").path(0).path("id").textValue();
        assertThat(undo(me, latest).status()).isEqualTo(201);
        assertThat(unrevised(me.get(map))).isEqualTo(all);
        assertThat(texts(unrevised(coach.get(map)).path("alters"), "name"))
                .isEqualTo(texts(seen.path("alters"), "name"));
    }

    private void post(String body) {
        String sent = json(body.formatted(UUID.randomUUID()));
        assertThat(me.post(map + "/changes", sent).status()).isEqualTo(201);
    }

    @Test
    void hiddenPartsAreRemovedWithAnAlterAndReturnWithUndo() {
        share(
                "{'edit': true, 'withheld': {'alters': ['%s'], 'domains': ['wellbeing', 'intimacy'], 'notes': true, 'closeness': true, 'contacts': true}}"
                        .formatted(zora));
        JsonNode before = unrevised(me.get(map));
        JsonNode seen = unrevised(coach.get(map));
        change(
                coach,
                "{'on': 'support', 'key': {'alter': '%s', 'direction': 'given'}, 'from': {}, 'to': null}"
                        .formatted(anna),
                "{'on': 'alter', 'key': '%s', 'from': {'name': 'Anna', 'kind': 'person', 'phase': 'present'}, 'to': null}"
                        .formatted(anna));
        assertThat(texts(me.get(map).json().path("alters"), "name")).containsExactly("Zora");

        String removal =
                coach.get(map + "/changes").json().path("changes").path(0).path("id").textValue();
        assertThat(undo(coach, removal).status()).isEqualTo(201);
        assertThat(unrevised(me.get(map))).isEqualTo(before);
        assertThat(unrevised(coach.get(map))).isEqualTo(seen);
    }

    @Test
    void aCoachWhoMayOnlyLookCannotReplayAChange() {
        share("{}");
        assertThat(changeWithTheIdOfMine().status()).isEqualTo(403);
    }

    @Test
    void theIdOfAnotherPersonsChangeReplaysNothing() {
        share("{'edit': true, 'withheld': {'notes': true}}");
        Answer answer = changeWithTheIdOfMine();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).doesNotContain("SECRET", "Zora");
    }

    private Answer changeWithTheIdOfMine() {
        return coach.post(
                map + "/changes",
                json(
                        "{'id': '%s', 'edits': [{'on': 'map', 'field': 'name', 'from': 'Noor', 'to': 'N'}]}"
                                .formatted(latest(me))));
    }

    @Test
    void theRevisionOfACoachStaysWhenAHiddenPartChanges() {
        long before = shareWithoutZoraAndNotes();
        change(
                me,
                "{'on': 'alter', 'key': '%s', 'field': 'name', 'from': 'Zora', 'to': 'Zo'}"
                        .formatted(zora));
        share(
                "{'until': '2999-12-31', 'withheld': {'alters': ['%s'], 'notes': true}}"
                        .formatted(zora));
        assertThat(coach.get(map).json().path("revision").longValue()).isEqualTo(before);
        assertThat(coach.get(map + "/changes").json().path("revision").longValue())
                .isEqualTo(before);
    }

    @Test
    void theRevisionOfACoachRisesWhenTheVisiblePartChanges() {
        long before = shareWithoutZoraAndNotes();
        change(
                me,
                "{'on': 'alter', 'key': '%s', 'field': 'name', 'from': 'Anna', 'to': 'Ann'}"
                        .formatted(anna));
        assertThat(coach.get(map).json().path("revision").longValue()).isEqualTo(before + 1);
    }

    private long shareWithoutZoraAndNotes() {
        share("{'withheld': {'alters': ['%s'], 'notes': true}}".formatted(zora));
        return coach.get(map).json().path("revision").longValue();
    }

    @Test
    void partsWithheldLaterDisappearFromTheHistory() {
        share("{'edit': true}");
        change(
                coach,
                "{'on': 'alter', 'key': '%s', 'field': 'name', 'from': 'Zora', 'to': 'Zo'}"
                        .formatted(zora));
        change(
                coach,
                "{'on': 'alter', 'key': '%s', 'field': 'closeness', 'from': 5, 'to': 2}"
                        .formatted(anna));
        change(
                coach,
                "{'on': 'alter', 'key': '%s', 'field': 'newer', 'from': null, 'to': true}"
                        .formatted(anna));
        share("{'edit': true, 'withheld': {'alters': ['%s'], 'closeness': true}}".formatted(zora));
        JsonNode changes = coach.get(map + "/changes").json().path("changes");
        assertThat(changes).hasSize(1);
        assertThat(changes.toString()).contains("newer").doesNotContain(zora, "Zora", "closeness");
    }

    @Test
    void refusedChangesAreThrottled() {
        assertThat(sixRefusedChanges()).containsExactly(403, 403, 403, 403, 403, 429);
    }

    @Test
    void refusedChangesAreInTheAuditLog() {
        sixRefusedChanges();
        assertThat(texts(me.get(map + "/audit").json().path("events"), "did"))
                .filteredOn("change-refused"::equals)
                .hasSize(5);
    }

    private List<Integer> sixRefusedChanges() {
        share("{'edit': true, 'withheld': {'notes': true}}");
        return Stream.generate(() ->
                        coach.post(
                                map + "/changes",
                                EditRequests.change(
                                        json(
                                                "{'on': 'map', 'field': 'notes', 'from': null, 'to': 'X'}"))))
                .limit(6)
                .map(Answer::status)
                .toList();
    }

    private static JsonNode unrevised(Answer answer) {
        ObjectNode map = (ObjectNode) answer.json();
        map.remove("revision");
        return map;
    }

    private Answer undo(Client client, String change) {
        return client.post(
                map + "/changes",
                json("{'id': '%s', 'undo': '%s'}".formatted(UUID.randomUUID(), change)));
    }

    @Test
    void aRestrictedCoachSeesOnlyTheirOwnPartOfTheHistory() {
        share("{'edit': true, 'withheld': {'alters': ['%s']}}".formatted(zora));
        assertThat(coach.get(map + "/changes").json().path("changes")).isEmpty();
        change(
                coach,
                "{'on': 'alter', 'key': '%s', 'field': 'newer', 'from': null, 'to': true}"
                        .formatted(anna));
        assertThat(coach.get(map + "/changes").json().path("changes")).hasSize(1);
    }

    // --- taking it back

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
    void anOpenWindowIsToldThatTheTermsChanged() {
        share("{}");
        try (Stream<String> lines = coach.events(map + "/events")) {
            Iterator<String> told = lines.filter(line -> line.startsWith("event:")).iterator();
            assertThat(told.next()).isEqualTo("event: revision");
            share("{'withheld': {'notes': true}}");
            assertThat(told.next()).isEqualTo("event: revision");
        }
    }

    // --- who looked

    @Test
    void theOwnerReadsWhoDidWhat() {
        share("{'edit': true}");
        coach.get(map);
        coach.get(map);
        change(
                coach,
                "{'on': 'alter', 'key': '%s', 'field': 'newer', 'from': null, 'to': true}"
                        .formatted(anna));
        share("{}");
        me.get(map);
        me.put(map + "/research", "{\"agreed\": true}");
        me.put(map + "/research", "{\"agreed\": true}");
        me.put(map + "/research", "{\"agreed\": false}");
        me.delete(shares());

        JsonNode log = me.get(map + "/audit").json();
        assertThat(log.path("intact").booleanValue()).isTrue();
        assertThat(
                        StreamSupport.stream(log.path("events").spliterator(), false)
                                .map(event ->
                                        "%s %s %s"
                                                .formatted(
                                                        event.path("name").textValue(),
                                                        event.path("did").textValue(),
                                                        event.path("whom").asText())))
                .containsExactly(
                        "Noor withdrawn Coach Cleo",
                        "Noor no-research ",
                        "Noor agreed-to-research ",
                        "Noor shared-anew Coach Cleo",
                        "Coach Cleo changed ",
                        "Coach Cleo looked ",
                        "Noor shared Coach Cleo");
    }

    @ParameterizedTest
    @CsvSource({"testing/audit-change.cypher", "testing/audit-remove.cypher"})
    void aTamperedLineOfTheLogIsDetected(String tampering) {
        share("{}");
        coach.get(map);
        me.delete(shares());
        assertThat(me.get(map + "/audit").json().path("intact").booleanValue()).isTrue();
        TestGraph.graph()
                .write(
                        CypherFile.load(tampering),
                        Map.of("ego", map.substring("/api/maps/".length())));
        assertThat(me.get(map + "/audit").json().path("intact").asBoolean(false)).isFalse();
    }

    @Test
    void anErasedMapLeavesNothingOfItsSharesAndItsLog() {
        share("{}");
        coach.get(map);
        assertThat(me.delete(map).status()).isEqualTo(204);
        assertThat(
                        TestGraph.graph()
                                .read(
                                        CypherFile.load("testing/audit-left.cypher"),
                                        Map.of("coach", coachAccount.id()))
                                .getFirst()
                                .number("left"))
                .isZero();
        assertThat(coach.get("/api/maps").json()).isEmpty();
    }

    @Test
    void consentToResearchIsOffByDefault() {
        assertThat(me.get(map + "/shares").json().has("research")).isFalse();
    }

    @Test
    void consentToResearchIsKeptWithItsDay() {
        me.put(map + "/research", "{\"agreed\": true}");
        assertThat(me.get(map + "/shares").json().path("research").textValue())
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).toString());
    }

    @Test
    void consentToResearchCanBeWithdrawn() {
        me.put(map + "/research", "{\"agreed\": true}");
        me.put(map + "/research", "{\"agreed\": false}");
        assertThat(me.get(map + "/shares").json().has("research")).isFalse();
    }

    // --- a map that was kept for somebody

    @Test
    void aMapKeptForAClientBelongsToItsKeeper() {
        Client keeper = kithmap.somebody("coach", "person");
        String kept = newMap(keeper);
        assertThat(keeper.get(kept).json().path("access").path("own").booleanValue()).isTrue();
    }

    @Test
    void aClientTakesOverTheMapThatTheirCoachKept() {
        Client keeper = kithmap.somebody("coach", "person");
        String kept = newMap(keeper);
        Client client = takeOver(keeper, kept);
        assertThat(client.get(kept).json().path("access").path("own").booleanValue()).isTrue();
        assertThat(client.get(kept + "/audit").json().path("events").get(0).path("did").textValue())
                .isEqualTo("taken-over");
    }

    @Test
    void theFormerKeeperOfAMapSeesItAndCannotDeleteIt() {
        Client keeper = kithmap.somebody("coach", "person");
        String kept = newMap(keeper);
        takeOver(keeper, kept);
        assertThat(keeper.get(kept).json().path("access").has("own")).isFalse();
        assertThat(keeper.delete(kept).status()).isEqualTo(403);
    }

    @Test
    void theConsentOfTheKeeperDoesNotCountForTheClient() {
        Client keeper = kithmap.somebody("coach", "person");
        String kept = newMap(keeper);
        keeper.put(kept + "/research", "{\"agreed\": true}");
        assertThat(keeper.get(kept + "/shares").json().has("research")).isTrue();
        assertThat(takeOver(keeper, kept).get(kept + "/shares").json().has("research")).isFalse();
    }

    @Test
    void aClientEndsTheAccessOfTheFormerKeeper() {
        Client keeper = kithmap.somebody("coach", "person");
        String kept = newMap(keeper);
        Client client = takeOver(keeper, kept);
        JsonNode share = client.get(kept + "/shares").json().path("shares").path(0);
        String keeperId = share.path("coach").path("id").textValue();
        assertThat(client.delete(kept + "/shares/" + keeperId).status()).isEqualTo(204);
        assertThat(keeper.get(kept).status()).isEqualTo(404);
    }

    private static String newMap(Client of) {
        return "/api/maps/"
                + of.post("/api/maps", "{\"name\": \"Pim\"}").json().path("id").textValue();
    }

    private static Client takeOver(Client keeper, String kept) {
        String token =
                keeper.post(
                                "/api/invitations",
                                json(
                                        "{'roles': ['person'], 'map': '%s'}"
                                                .formatted(kept.substring("/api/maps/".length()))))
                        .json()
                        .path("token")
                        .textValue();
        Client client = kithmap.stranger();
        client.accept("#invitation=" + token, "Pim " + UUID.randomUUID(), TestKithmap.PASSWORD);
        return client;
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "false, 1"})
    void aHandedOverMapKeepsItsHistoryUnlessItIsForgotten(boolean forget, int changes) {
        Client keeper = kithmap.somebody("coach", "person");
        String id = keeper.post("/api/maps", "{\"name\": \"Pim\"}").json().path("id").textValue();
        keeper.post(
                "/api/maps/" + id + "/changes",
                EditRequests.change(json(alter(UUID.randomUUID().toString(), "{'name': 'Anna'}"))));
        String token =
                keeper.post(
                                "/api/invitations",
                                json(
                                        "{'roles': ['person'], 'map': '%s', 'forgetHistory': %s}"
                                                .formatted(id, forget)))
                        .json()
                        .path("token")
                        .textValue();
        assertThat(keeper.get("/api/maps/" + id + "/changes").json().path("changes")).hasSize(1);

        Client client = kithmap.stranger();
        client.accept("#invitation=" + token, TestKithmap.aName(), TestKithmap.PASSWORD);
        Answer history = client.get("/api/maps/" + id + "/changes");
        assertThat(history.status()).as(history.body()).isEqualTo(200);
        assertThat(history.json().path("changes")).hasSize(changes);
    }

    @Test
    void aCoachCannotHandOverAClientsMap() {
        share("{'edit': true}");
        Answer answer =
                coach.post(
                        "/api/invitations",
                        json(
                                "{'roles': ['person'], 'map': '%s'}"
                                        .formatted(map.substring("/api/maps/".length()))));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("code").textValue()).isEqualTo("not-yours");
        assertThat(coach.get("/api/invitations").json()).isEmpty();
    }

    // --- in short

    private static Account account(String name, Role role) {
        return new Account(UUID.randomUUID().toString(), name, Set.of(role));
    }

    private String shares() {
        return map + "/shares/" + coachAccount.id();
    }

    private void share(String wish) {
        Answer answer = me.put(shares(), json(wish));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private void change(Client who, String... edits) {
        Answer answer =
                who.post(
                        map + "/changes",
                        EditRequests.change(
                                Stream.of(edits)
                                        .map(ShareRoutesTest::json)
                                        .toArray(String[]::new)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private String everything(Client who) {
        StringBuilder all = new StringBuilder();
        for (String path :
                List.of(
                        "",
                        "/changes",
                        "/insights",
                        "/shares",
                        "/audit",
                        "/export",
                        "/steps.ics")) {
            all.append(who.get(map + path).body());
        }
        return all.append(who.get("/api/maps").body()).toString();
    }

    private JsonNode insight(Client who, String key) {
        return StreamSupport.stream(who.get(map + "/insights").json().spliterator(), false)
                .filter(one -> one.path("key").textValue().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String alter(String id, String alter) {
        return "{'on': 'alter', 'key': '%s', 'to': %s}".formatted(id, alter);
    }

    private static String support(String alter, String type, String domain) {
        return "{'on': 'support', 'key': {'alter': '%s', 'direction': 'received', 'type': '%s', 'domain': '%s'}, 'to': {}}"
                .formatted(alter, type, domain);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static String lesser(String a, String b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static String greater(String a, String b) {
        return a.compareTo(b) < 0 ? b : a;
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::textValue).toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(field).textValue())
                .toList();
    }
}
