package org.kithmap.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.SharedMap.alter;
import static org.kithmap.testing.SharedMap.newMap;
import static org.kithmap.testing.TestKithmap.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.account.Role;
import org.kithmap.graph.CypherFile;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.SharedMap;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

/// Conversations about a map that is shared, and who reads what of them.
class ConversationRoutesTest {

    private static final String SAID =
            "'on': '2026-03-04', 'agenda': [{'kind': 'insight', 'key': 'count-on', 'words': 'PRIVATELINE', 'talked': true}, {'kind': 'question', 'key': 'areas'}, {'kind': 'own', 'words': 'PRIVATELINE', 'talked': true}], 'notes': 'PRIVATENOTE', 'shared': 'We talked about walks.', 'agreed': [{'words': 'Ask Bo for a walk'}], 'drawing': {'strokes': [{'shape': 'ring', 'colour': 'blue', 'points': [0, 0, -300, 250]}], 'marks': [{'alter': 'a', 'words': 'PRIVATEMARK'}]}";

    private static TestKithmap kithmap;

    private final String today = LocalDate.now(Clock.systemUTC()).toString();
    private Client me;
    private Client coach;
    private Client other;
    private SharedMap sharedMap;
    private String map;
    private String zora;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.startPractice();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    @BeforeEach
    void shareAMapWithTwoCoaches() {
        sharedMap = SharedMap.create(kithmap);
        me = sharedMap.owner();
        coach = sharedMap.coach();
        other = kithmap.as(account("Coach Otto", Role.COACH));
        map = sharedMap.path();
        zora = UUID.randomUUID().toString();
        sharedMap.change(
                me,
                alter(UUID.randomUUID().toString(), "{'name': 'Anna', 'closeness': 5}"),
                alter(zora, "{'name': 'Zora', 'closeness': 4}"));
        sharedMap.share("{}");
        sharedMap.share(other.account(), "{}");
    }

    // --- writing

    @Test
    void aConversationReadsBackAsItWasWritten() {
        JsonNode made = json(coach.post(conversations(), body(SAID)));
        assertThat(made.path("version").longValue()).isEqualTo(1);
        assertThat(made.path("ended").booleanValue()).isFalse();
        assertThat(made.path("on").textValue()).isEqualTo("2026-03-04");
        assertThat(made.path("agenda").toString())
                .isEqualTo(
                        quoted(
                                "[{'kind':'insight','key':'count-on','words':'PRIVATELINE','talked':true},{'kind':'question','key':'areas'},{'kind':'own','words':'PRIVATELINE','talked':true}]"));
        assertThat(made.path("notes").textValue()).isEqualTo("PRIVATENOTE");
        assertThat(made.at("/agreed/0/words").textValue()).isEqualTo("Ask Bo for a walk");
        assertThat(made.path("drawing").toString())
                .isEqualTo(
                        quoted(
                                "{'strokes':[{'shape':'ring','colour':'blue','points':[0,0,-300,250]}],'marks':[{'alter':'a','words':'PRIVATEMARK'}]}"));
        assertThat(json(coach.get(one(made)))).isEqualTo(made);
    }

    @Test
    void aConversationIsListedAsItWasWrittenWithoutItsDrawing() {
        JsonNode made = json(coach.post(conversations(), body(SAID)));
        ((ObjectNode) made).remove("drawing");
        assertThat(coach.get(conversations()).json().at("/led/0")).isEqualTo(made);
    }

    @Test
    void aConversationWithoutADayIsOfToday() {
        assertThat(json(coach.post(conversations(), "{}")).path("on").textValue()).isEqualTo(today);
    }

    @Test
    void anOutdatedVersionIsAConflictAndOverwritesNothing() {
        JsonNode made = json(coach.post(conversations(), body(SAID)));
        Response first = coach.put(one(made), body("'version': 1, 'ended': false, 'notes': 'one'"));
        assertThat(first.json().path("version").longValue()).isEqualTo(2);
        Response second = coach.put(one(made), body("'version': 1, 'ended': true, 'notes': 'two'"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("code").textValue()).isEqualTo("conversation-changed");
        assertThat(second.json().path("version").longValue()).isEqualTo(2);
        JsonNode now = coach.get(one(made)).json();
        assertThat(now.path("notes").textValue()).isEqualTo("one");
        assertThat(now.path("ended").booleanValue()).isFalse();
    }

    @Test
    void aHeldConversationStaysHeld() {
        Response corrected = coach.put(one(held(coach)), body("'version': 2, 'ended': false"));
        assertThat(corrected.json().path("ended").booleanValue()).isTrue();
    }

    @Test
    void aHeldConversationCanBeCorrected() {
        coach.put(one(held(coach)), body("'version': 2, 'ended': false, 'shared': 'Corrected'"));
        assertThat(me.get(conversations()).json().at("/shared/0/shared").textValue())
                .isEqualTo("Corrected");
    }

    @Test
    void aHeldConversationCanBeDeleted() {
        JsonNode made = held(coach);
        assertThat(coach.delete(one(made)).status()).isEqualTo(204);
        assertThat(coach.get(one(made)).status()).isEqualTo(404);
        assertThat(me.get(conversations()).json().path("shared")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    'on': 'soon'                                            | "on" must be a date such as 2027-03-31.
                    'agenda': 'all'                                         | "agenda" must be a list of at most 60 entries.
                    'agenda': ['x']                                         | "agenda" must be a list of objects.
                    'agenda': [{'key': 'x'}]                                | "kind" is missing.
                    'agenda': [{'kind': 'insight', 'key': 'A sentence.'}]   | Each entry of "agenda" must be {kind: "insight" or "question", key}, optionally with "words", or {kind: "own", words}.
                    'agenda': [{'kind': 'own'}]                             | Each entry of "agenda" must be {kind: "insight" or "question", key}, optionally with "words", or {kind: "own", words}.
                    'agenda': [{'kind': 'own', 'words': 'x', 'talked': 1}]  | "talked" must be true or false.
                    'agreed': [{}]                                          | Each entry of "agreed" must be {step} with an id, or {words}.
                    'notes': 5                                              | "notes" must be text.
                    """)
    void anInvalidConversationIsRefusedWithItsReason(String said, String detail) {
        Response answer = coach.post(conversations(), "{%s}".formatted(said.replace('\'', '"')));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").textValue()).isEqualTo(detail);
        assertThat(coach.get(conversations()).json().path("led")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    'strokes': 1                                                             | "strokes" must be a list of at most 200 entries.
                    'strokes': [{'shape': 'line', 'colour': 'blue', 'points': [0, 0, 1]}]    | "points" must be [x, y, x, y, …], whole numbers from -3000 to 3000: two points, or 2 to 200 of a "freehand" stroke.
                    'strokes': [{'shape': 'line', 'colour': 'blue', 'points': [0, 0, 1, 3001]}] | "points" must be [x, y, x, y, …], whole numbers from -3000 to 3000: two points, or 2 to 200 of a "freehand" stroke.
                    'marks': [{'words': 'x'}]                                                | "alter" is missing.
                    'colour': 'blue'                                                         | "colour" is unknown. Use only: strokes, marks.
                    """)
    void anInvalidDrawingIsRefusedWithItsReason(String drawn, String detail) {
        Response answer = coach.post(conversations(), body("'drawing': {%s}".formatted(drawn)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").textValue()).isEqualTo(detail);
        assertThat(coach.get(conversations()).json().path("led")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"400, 50, 201", "400, 51, 400", "4, 200, 201", "4, 201, 400"})
    void aDrawingHasNoMoreThanAPageDrawsQuickly(int numbers, int strokes, int status) {
        String stroke =
                "{'shape': 'freehand', 'colour': 'ink', 'points': [%s]}"
                        .formatted(
                                IntStream.range(0, numbers)
                                        .mapToObj(String::valueOf)
                                        .collect(Collectors.joining(",")));
        String all = String.join(",", Collections.nCopies(strokes, stroke));
        assertThat(
                        coach.post(
                                        conversations(),
                                        body("'drawing': {'strokes': [%s]}".formatted(all)))
                                .status())
                .isEqualTo(status);
    }

    @Test
    void nobodyLeadsMoreThanFiveHundredAboutOneMap() {
        for (int i = 0; i < 500; i++) {
            assertThat(coach.post(conversations(), "{}").status()).isEqualTo(201);
        }
        Response oneMore = coach.post(conversations(), "{}");
        assertThat(oneMore.status()).isEqualTo(409);
        assertThat(oneMore.json().path("code").textValue()).isEqualTo("too-many-conversations");
    }

    // --- who reads what

    @Test
    void onlyItsCoachSeesAConversationBeforeItIsHeld() {
        JsonNode made = json(coach.post(conversations(), body(SAID)));
        assertThat(me.get(conversations()).json().toString())
                .isEqualTo("{\"led\":[],\"shared\":[]}");
        for (Client asker : List.of(me, other, kithmap.as(account("Adam", Role.ADMINISTRATOR)))) {
            assertThat(asker.get(one(made)).status()).isEqualTo(404);
            assertThat(asker.delete(one(made)).status()).isEqualTo(404);
        }
        assertThat(coach.get(one(made)).status()).isEqualTo(200);
    }

    @Test
    void theOwnerSeesTheSharedPartOfAHeldConversation() {
        JsonNode made = held(coach);
        JsonNode shared = me.get(conversations()).json().path("shared");
        assertThat(shared.toString())
                .isEqualTo(
                        quoted(
                                "[{'id':'%s','coach':'Coach Cleo','on':'2026-03-04','talked':[{'kind':'insight','key':'count-on','talked':true}],'shared':'We talked about walks.','agreed':[{'words':'Ask Bo for a walk'}]}]"
                                        .formatted(made.path("id").textValue())));
    }

    @Test
    void noAnswerToTheOwnerHasTheNotesOfTheCoach() {
        held(coach);
        for (String path :
                List.of("", "/conversations", "/changes", "/audit", "/export", "/insights")) {
            assertThat(me.get(map + path).body()).doesNotContain("PRIVATE");
        }
        assertThat(me.get("/api/me").body()).doesNotContain("PRIVATE").contains("walks");
    }

    @Test
    void anotherCoachSeesNothingOfAHeldConversation() {
        held(coach);
        assertThat(other.get(conversations()).json().toString())
                .isEqualTo("{\"led\":[],\"shared\":[]}");
    }

    @Test
    void openPagesOfTheOwnerAreToldOfTheSharedPart() {
        try (Stream<String> stream = me.events(map + "/events")) {
            Iterator<String> told = stream.filter(line -> line.startsWith("event")).iterator();
            assertThat(told.next()).isEqualTo("event: revision");
            held(coach);
            assertThat(told.next()).isEqualTo("event: revision");
        }
    }

    @Test
    void aWithdrawnMapClosesItsConversationsToTheCoachAtOnce() {
        JsonNode made = held(coach);
        withdraw();
        assertThat(coach.get(conversations()).status()).isEqualTo(404);
        assertThat(coach.get(one(made)).status()).isEqualTo(404);
        assertThat(coach.post(conversations(), "{}").status()).isEqualTo(404);
        assertThat(coach.put(one(made), body("'version': 2, 'ended': true")).status())
                .isEqualTo(404);
        assertThat(coach.delete(one(made)).status()).isEqualTo(404);
    }

    @Test
    void aWithdrawnMapIsNotAmongTheClientsOfTheCoach() {
        held(coach);
        withdraw();
        assertThat(coach.get("/api/clients").body()).isEqualTo("[]");
    }

    @Test
    void theOwnerKeepsTheSharedPartAfterWithdrawingTheMap() {
        held(coach);
        withdraw();
        assertThat(me.get(conversations()).json().path("shared")).hasSize(1);
    }

    @Test
    void sharingAgainReturnsAConversationToTheCoach() {
        JsonNode made = held(coach);
        withdraw();
        sharedMap.share("{}");
        assertThat(coach.get(one(made)).json().path("notes").textValue()).isEqualTo("PRIVATENOTE");
    }

    private void withdraw() {
        sharedMap.withdraw();
    }

    @Test
    void theOwnerReadsInTheLogThatConversationsWereOpenedAndWritten() {
        coach.get(conversations());
        JsonNode made = held(coach);
        coach.get(one(made));
        coach.get("/api/clients");
        coach.get("/api/clients");
        JsonNode log = me.get(map + "/audit").json();
        assertThat(log.path("events").findValuesAsText("did"))
                .containsExactly(
                        "overview-seen",
                        "conversation-noted",
                        "conversation-opened",
                        "shared",
                        "shared");
        assertThat(log.path("intact").booleanValue()).isTrue();
    }

    @Test
    void conversationsAreErasedWithTheMap() {
        String id = json(coach.post(conversations(), "{}")).path("id").textValue();
        CypherFile left =
                new CypherFile("test", "MATCH (left:Conversation {id: $id}) RETURN left.id AS id");
        assertThat(TestGraph.graph().read(left, Map.of("id", id))).hasSize(1);
        me.delete(map);
        assertThat(TestGraph.graph().read(left, Map.of("id", id))).isEmpty();
    }

    // --- the coach's overview

    @Test
    void clientsAreListedByName() {
        String kept = newMap(coach, "Abel");
        assertThat(coach.get("/api/clients").json().findValuesAsText("name"))
                .containsExactly("Abel", "Noor");
        assertThat(coach.delete(kept).status()).isEqualTo(204);
    }

    @Test
    void aClientWithoutConversationsHasNoneInTheOverview() {
        assertThat(client(coach).toString())
                .isEqualTo(
                        "{\"map\":\"%s\",\"name\":\"Noor\",\"owner\":\"Noor\",\"edit\":false}"
                                .formatted(sharedMap.id()));
    }

    @Test
    void theOverviewHasTheLastAndTheNextConversation() {
        held(coach);
        coach.post(conversations(), body("'on': '2199-05-06'"));
        assertThat(client(coach).path("last").textValue()).isEqualTo("2026-03-04");
        assertThat(client(coach).path("prepared").textValue()).isEqualTo("2199-05-06");
    }

    @Test
    void theOverviewHasTheNextOpenStep() {
        held(coach);
        addBoAndSteps();
        assertThat(client(coach).path("next").toString())
                .isEqualTo("{\"words\":\"Ring Bo\",\"day\":\"2999-01-02\"}");
    }

    @Test
    void theOverviewCountsChangesSinceTheLastConversation() {
        held(coach);
        addBoAndSteps();
        ObjectNode since = (ObjectNode) client(coach).path("since");
        since.remove("moved");
        assertThat(since.toString())
                .isEqualTo(
                        "{\"added\":1,\"gone\":0,\"support\":0,\"steps\":3,\"done\":1,\"contacts\":0,\"answers\":0}");
    }

    @ParameterizedTest
    @CsvSource({"5, true", "3, false", "1, false"})
    void theOverviewTellsWhoIsCloserOrFurtherAndSinceWhen(int now, boolean closer) {
        held(coach);
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        move(me, 4, 2);
        move(me, 2, now);
        JsonNode moved = client(coach).at("/since/moved");
        assertThat(moved).hasSize(1);
        assertThat(moved.at("/0/alter").textValue()).isEqualTo(zora);
        assertThat(moved.at("/0/name").textValue()).isEqualTo("Zora");
        assertThat(moved.at("/0/closer").booleanValue()).isEqualTo(closer);
        assertThat(Instant.parse(moved.at("/0/at").textValue())).isAfterOrEqualTo(before);
    }

    @Test
    void whoIsWhereTheyWereHasNotMoved() {
        held(coach);
        move(me, 4, 2);
        move(me, 2, 4);
        assertThat(client(coach).at("/since/moved")).isEmpty();
    }

    /// The history of a share has no changes by others.
    @Test
    void theDayIsToldOnlyWhereTheReadersHistoryHasIt() {
        sharedMap.share("{'edit': true, 'withheld': {'notes': true}}");
        held(coach);
        move(me, 4, 5);
        assertThat(client(coach).at("/since/moved/0").has("at")).isFalse();
        move(coach, 5, 2);
        assertThat(client(coach).at("/since/moved/0").has("at")).isTrue();
    }

    private void move(Client who, int from, int to) {
        sharedMap.change(
                who,
                "{'on': 'alter', 'key': '%s', 'field': 'closeness', 'from': %d, 'to': %d}"
                        .formatted(zora, from, to));
    }

    @Test
    void theOverviewLeavesOutConversationsOfAnotherCoach() {
        held(coach);
        assertThat(client(other).has("last")).isFalse();
    }

    private static JsonNode client(Client of) {
        return of.get("/api/clients").json().path(0);
    }

    private void addBoAndSteps() {
        sharedMap.change(
                me,
                alter(UUID.randomUUID().toString(), "{'name': 'Bo'}"),
                "{'on': 'alter', 'key': '%s', 'field': 'closeness', 'from': 4, 'to': 5}"
                        .formatted(zora),
                step("Ring Bo", "'day': '2999-01-02', "),
                step("Old", "'day': '2020-01-02', "),
                step("Taken", "'state': 'done', "));
    }

    @Test
    void withheldPartsAreLeftOutOfTheOverview() {
        sharedMap.share(
                "{'withheld': {'alters': ['%s'], 'closeness': true, 'contacts': true, 'reflections': true}}"
                        .formatted(zora));
        held(coach);
        sharedMap.change(
                me,
                "{'on': 'alter', 'key': '%s', 'field': 'closeness', 'from': 4, 'to': 5}"
                        .formatted(zora),
                step("Ring Zora", "'alter': '%s', ".formatted(zora)),
                "{'on': 'contact', 'key': '%s', 'to': {'alter': '%s', 'on': '2026-02-05'}}"
                        .formatted(UUID.randomUUID(), zora),
                "{'on': 'reflection', 'key': '%s', 'to': {'question': 'close', 'answer': 'yes', 'on': '2026-02-05'}}"
                        .formatted(UUID.randomUUID()));
        JsonNode client = coach.get("/api/clients").json().path(0);
        assertThat(client.path("restricted").booleanValue()).isTrue();
        assertThat(client.has("next")).isFalse();
        assertThat(client.path("since").toString())
                .isEqualTo(
                        "{\"added\":0,\"gone\":0,\"moved\":[],\"support\":0,\"steps\":0,\"done\":0,\"contacts\":0,\"answers\":0}");
    }

    // --- in few words

    private JsonNode held(Client who) {
        JsonNode made = json(who.post(conversations(), body(SAID)));
        return json(who.put(one(made), body("'version': 1, 'ended': true, " + SAID)));
    }

    private String conversations() {
        return map + "/conversations";
    }

    private String one(JsonNode conversation) {
        return conversations() + "/" + conversation.path("id").textValue();
    }

    private static String step(String words, String more) {
        return "{'on': 'step', 'key': '%s', 'to': {'words': '%s', %s'on': '2026-02-03'}}"
                .formatted(UUID.randomUUID(), words, more);
    }

    private static String body(String fields) {
        return quoted("{" + fields + "}");
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }

    private static JsonNode json(Response answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer.json();
    }
}
