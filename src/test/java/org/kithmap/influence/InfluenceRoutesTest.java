package org.kithmap.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.TestKithmap.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.encryption.MapKeys;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.map.Alter;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.PairedMaps;
import org.kithmap.testing.SharedMap;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;
import org.kithmap.testing.TestMapKeys;

/// The influence of being with somebody, as a person mostly feels it: theirs alone, whatever is
/// shared.
class InfluenceRoutesTest {

    private static TestKithmap kithmap;

    private SharedMap sharedMap;
    private Client me;
    private String map;
    private String bo;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.startPractice();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    @BeforeEach
    void aMapWithSomebodyOnIt() {
        sharedMap = SharedMap.create(kithmap);
        me = sharedMap.owner();
        map = sharedMap.path();
        bo = UUID.randomUUID().toString();
        me.post(map + "/changes", EditRequests.change(EditRequests.addAlter(bo, "Bo")));
    }

    // --- to write and read it

    @Test
    void nobodyIsAnsweredForAtFirst() {
        assertThat(influences()).isEqualTo("{}");
    }

    @ParameterizedTest
    @EnumSource(Influence.class)
    void anAnswerIsReadAsItWasWritten(Influence answer) {
        write(null, answer.key());
        assertThat(influences()).isEqualTo("{\"%s\":\"%s\"}".formatted(bo, answer.key()));
    }

    @Test
    void anAnswerCanBeTakenBack() {
        write(null, "both");
        write("both", null);
        assertThat(influences()).isEqualTo("{}");
        assertThat(stored()).isEmpty();
    }

    @Test
    void aDamagedAnswerCanBeTakenBack() {
        write(null, "both");
        damage();
        write(null, null);
        assertThat(damaged()).isEmpty();
        assertThat(stored()).isEmpty();
    }

    @Test
    void aDamagedAnswerCanBeTakenBackByAPageThatReadItBefore() {
        write(null, "both");
        damage();
        write("both", null);
        assertThat(stored()).isEmpty();
    }

    @Test
    void aDamagedAnswerCanBeReplaced() {
        write(null, "both");
        damage();
        assertThat(damaged()).isEqualTo("[\"%s\"]".formatted(bo));
        write(null, "does-good");
        assertThat(influences()).isEqualTo("{\"%s\":\"does-good\"}".formatted(bo));
    }

    @Test
    void aDamagedAnswerThatAMergedEntryTookOverCanBeTakenBack() {
        write(null, "both");
        damage();
        String bea = alter("Bea");
        merge(me, bea, "Bea", bo, "Bo");
        assertThat(damaged()).isEqualTo("[\"%s\"]".formatted(bea));
        assertThat(put(me, map, bea, null, null).status()).isEqualTo(204);
        assertThat(damaged()).isEmpty();
    }

    @Test
    void aRepeatedRequestChangesNothing() {
        write(null, "both");
        write(null, "both");
        assertThat(influences()).isEqualTo("{\"%s\":\"both\"}".formatted(bo));
    }

    @Test
    void anAnswerThatIsAnotherByNowIsNotOverwritten() {
        write(null, "does-good");
        Response late = put(null, "costs-strength");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("code").textValue()).isEqualTo("influence-changed");
        assertThat(late.json().path("now").textValue()).isEqualTo("does-good");
        assertThat(influences()).isEqualTo("{\"%s\":\"does-good\"}".formatted(bo));
    }

    @Test
    void theMapItselfDoesNotChange() {
        String before = me.get(map).body();
        write(null, "both");
        assertThat(me.get(map).body()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"to": "both"}                              | 400 | "alter" is missing.
                    {"alter": "BO", "to": 1}                    | 400 | "to" must be text.
                    {"alter": "BO", "feels": "both"}            | 400 | "feels" is unknown. Use only: alter, from, to.
                    {"alter": "BO", "to": "bad"}                | 422 | "bad" is not one of: does-good, costs-strength, both, rather-not-say
                    {"alter": "somebody", "to": "both"}         | 404 | There is no such person on this map.
                    """)
    void whatIsNoAnswerIsRefused(String body, int status, String detail) {
        Response answer = me.put(map + "/influences", body.replace("BO", bo));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("detail").textValue()).contains(detail);
        assertThat(influences()).isEqualTo("{}");
    }

    // --- who reads it

    /// `NonInterferenceRoutesTest` checks that a coach is told nothing by any route.
    @ParameterizedTest
    @ValueSource(strings = {"/export", "/changes", "/insights", "/steps.ics", "/audit"})
    void nothingElseOfAMapTellsItEvenItsOwner(String path) {
        write(null, "costs-strength");
        Response answer = me.get(map + path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("costs-strength", "nfluence");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void theCopyForResearchReadsTheSameWithItAndWithout(long seed) {
        SupportMap generated = PairedMaps.of(seed).map(0, UUID.randomUUID() + "-");
        Account owner = account("Owner", Role.PERSON);
        Client owning = kithmap.as(owner);
        TestGraph.maps().create(owner.id(), generated);
        String before = research(generated.id());
        for (Alter alter : generated.alters()) {
            String address = "/api/maps/" + generated.id();
            assertThat(put(owning, address, alter.id(), null, "costs-strength").status())
                    .isEqualTo(204);
        }
        assertThat(research(generated.id())).isEqualTo(before);
    }

    // --- with the alter

    @Test
    void anAnswerAboutSomebodyWhoIsNotOnTheMapIsRefusedAsSuch() {
        remove(me);
        assertThat(put(null, "both").json().path("code").textValue()).isEqualTo("no-such-alter");
    }

    @Test
    void itIsNotToldWhileTheAlterIsAwayAndIsThereAgainAfterUndo() {
        write(null, "both");
        String removal = remove(me);
        assertThat(influences()).isEqualTo("{}");
        turn(me, "undo", removal);
        assertThat(influences()).isEqualTo("{\"%s\":\"both\"}".formatted(bo));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'edit': true}", "{'edit': true, 'withheld': {'notes': true}}"})
    void aCoachCannotEraseIt(String terms) {
        write(null, "both");
        sharedMap.share(terms);
        String removal = remove(sharedMap.coach());
        turn(sharedMap.coach(), "undo", removal);
        assertThat(influences()).isEqualTo("{\"%s\":\"both\"}".formatted(bo));
    }

    @Test
    void itIsDeletedWithTheHistoryThatCouldBringTheAlterBack() {
        write(null, "both");
        remove(me);
        assertThat(stored()).hasSize(1);
        me.delete(map + "/changes");
        assertThat(stored()).isEmpty();
    }

    @Test
    void itStaysWhenTheHistoryIsDeletedWhileTheAlterIsThere() {
        write(null, "both");
        me.delete(map + "/changes");
        assertThat(influences()).isEqualTo("{\"%s\":\"both\"}".formatted(bo));
    }

    @Test
    void theDataExportHasItAlsoWhileTheAlterIsAway() {
        write(null, "both");
        remove(me);
        assertThat(me.get("/api/me").json().at("/maps/0/influences/" + bo).textValue())
                .isEqualTo("both");
    }

    // --- when two entries for the same person are merged

    @Test
    void theKeptEntryTakesOverTheAnswerAboutTheDroppedOne() {
        write(null, "both");
        String bea = alter("Bea");
        merge(me, bea, "Bea", bo, "Bo");
        assertThat(influences()).isEqualTo("{\"%s\":\"both\"}".formatted(bea));
    }

    @Test
    void theKeptEntryTakesItOverAlsoWhenACoachMergesThem() {
        write(null, "both");
        String bea = alter("Bea");
        sharedMap.share("{'edit': true, 'withheld': {'notes': true}}");
        merge(sharedMap.coach(), bea, "Bea", bo, "Bo");
        assertThat(influences()).isEqualTo("{\"%s\":\"both\"}".formatted(bea));
    }

    @Test
    void theAnswerAboutTheKeptEntryStays() {
        write(null, "both");
        String bea = alter("Bea");
        put(me, map, bea, null, "does-good");
        merge(me, bea, "Bea", bo, "Bo");
        assertThat(influences()).isEqualTo("{\"%s\":\"does-good\"}".formatted(bea));
        put(me, map, bea, "does-good", null);
        assertThat(influences()).isEqualTo("{}");
    }

    @Test
    void theAnswerOfThoseWhoWereMergedFirstStays() {
        write(null, "both");
        String bea = alter("Bea");
        String cy = alter("Cy");
        put(me, map, cy, null, "does-good");
        merge(me, bea, "Bea", bo, "Bo");
        merge(me, bea, "Bea", cy, "Cy");
        assertThat(influences()).isEqualTo("{\"%s\":\"both\"}".formatted(bea));
    }

    @Test
    void undoAndRedoOfMergingMoveTheAnswerBackAndForth() {
        write(null, "both");
        String bea = alter("Bea");
        String cy = alter("Cy");
        List<String> states = new ArrayList<>(List.of(influences()));
        List<String> merges = new ArrayList<>();
        merges.add(merge(me, bea, "Bea", bo, "Bo"));
        states.add(influences());
        merges.add(merge(me, cy, "Cy", bea, "Bea"));
        states.add(influences());
        assertThat(states)
                .containsExactly(
                        "{\"%s\":\"both\"}".formatted(bo),
                        "{\"%s\":\"both\"}".formatted(bea),
                        "{\"%s\":\"both\"}".formatted(cy));
        for (int i = 1; i >= 0; i--) {
            turn(me, "undo", merges.get(i));
            assertThat(influences()).isEqualTo(states.get(i));
        }
        for (int i = 0; i < 2; i++) {
            turn(me, "redo", merges.get(i));
            assertThat(influences()).isEqualTo(states.get(i + 1));
        }
    }

    @Test
    void whatIsTakenBackAfterMergingDoesNotComeBack() {
        write(null, "both");
        String bea = alter("Bea");
        merge(me, bea, "Bea", bo, "Bo");
        assertThat(put(me, map, bea, "both", null).status()).isEqualTo(204);
        assertThat(influences()).isEqualTo("{}");
    }

    @Test
    void anAnswerIsNotTakenOverOnceMergingIsUndone() {
        write(null, "both");
        turn(me, "undo", merge(me, alter("Bea"), "Bea", bo, "Bo"));
        remove(me);
        assertThat(influences()).isEqualTo("{}");
    }

    // --- with the map

    @Test
    void itGoesWithTheMap() {
        write(null, "both");
        me.delete(map);
        assertThat(stored()).isEmpty();
    }

    @Test
    void aCopyOfTheMapHasNone() {
        write(null, "both");
        String copy =
                me.post(map + "/copies", Client.json("name", "Then")).json().path("id").textValue();
        assertThat(influences(me, "/api/maps/" + copy)).isEqualTo("{}");
    }

    @Test
    void aHandoverLeavesNoneBehind() {
        Client keeper = kithmap.as(account("Coach Kim", Role.COACH, Role.PERSON));
        String kept = SharedMap.newMap(keeper, "Pim");
        keeper.post(kept + "/changes", EditRequests.change(EditRequests.addAlter(bo, "Bo")));
        assertThat(put(keeper, kept, bo, null, "both").status()).isEqualTo(204);
        String invitation =
                "{\"roles\": [\"person\"], \"map\": \"%s\"}"
                        .formatted(kept.replace("/api/maps/", ""));
        String token = keeper.post("/api/invitations", invitation).json().path("token").textValue();
        Client client = kithmap.stranger();
        client.accept(token, TestKithmap.aName(), TestKithmap.PASSWORD);
        assertThat(influences(client, kept)).isEqualTo("{}");
    }

    @Test
    void itIsStoredEncrypted() {
        write(null, "both");
        assertThat(stored()).singleElement().asString().startsWith("*").doesNotContain("both");
    }

    /// Encryption hides what a text says, and not its length.
    @Test
    void allAnswersAreStoredWithTheSameLength() {
        Set<Integer> lengths = new HashSet<>();
        String before = null;
        for (Influence answer : Influence.values()) {
            write(before, answer.key());
            before = answer.key();
            lengths.add(stored().getFirst().length());
        }
        assertThat(lengths).hasSize(1);
    }

    @Test
    void anAnswerIsReadableThatWasStoredWithItsOwnLength() {
        write(null, "does-good");
        String id = sharedMap.id();
        Graph graph = TestGraph.graph();
        Row row = graph.read(CypherFile.load("map/data-key.cypher"), Map.of("ego", id)).getFirst();
        String encrypted =
                TestMapKeys.maps(graph)
                        .cipher(id, row)
                        .of(EncryptedElementType.INFLUENCE, bo)
                        .encrypt("answer", "both");
        graph.write(
                new CypherFile("test", "MATCH (i:Influence {id: $id}) SET i.answer = $answer"),
                Map.of("id", bo, "answer", encrypted));
        assertThat(influences()).isEqualTo("{\"%s\":\"both\"}".formatted(bo));
    }

    @Test
    void itIsReadableAfterARotationOfTheKeys() {
        write(null, "both");
        MapKeys keys = TestMapKeys.of(TestGraph.graph());
        me.delete(SharedMap.newMap(me, "x"));
        keys.rotate();
        assertThat(influences()).isEqualTo("{\"%s\":\"both\"}".formatted(bo));
    }

    private String alter(String name) {
        String id = UUID.randomUUID().toString();
        me.post(map + "/changes", EditRequests.change(EditRequests.addAlter(id, name)));
        return id;
    }

    private static String removal(String id, String name) {
        return "{\"on\": \"alter\", \"key\": \"%s\", \"from\": {\"name\": \"%s\"}, \"to\": null}"
                .formatted(id, name);
    }

    /// @return the id of the change
    private String change(Client who, String... edits) {
        Response answer = who.post(map + "/changes", EditRequests.change(edits));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().at("/change/id").textValue();
    }

    private String remove(Client who) {
        return change(who, removal(bo, "Bo"));
    }

    /// Merges as the page does.
    private String merge(Client who, String kept, String name, String dropped, String other) {
        String named =
                "{\"on\": \"alter\", \"key\": \"%s\", \"field\": \"name\", \"from\": \"%s\", \"to\": \"%s\"}"
                        .formatted(kept, name, name);
        return change(who, named, removal(dropped, other));
    }

    private void turn(Client who, String turn, String change) {
        Response answer =
                who.post(
                        map + "/changes",
                        "{\"id\": \"%s\", \"%s\": \"%s\"}"
                                .formatted(UUID.randomUUID(), turn, change));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static String research(String map) {
        List<Row> rows =
                TestGraph.graph()
                        .read(
                                CypherFile.load("research-copy/read.cypher"),
                                Map.of(
                                        "maps",
                                        List.of(map),
                                        "named",
                                        true,
                                        "answers",
                                        List.of("closeness", "comfort", "strained")));
        return EditRequests.json(rows.getFirst().columns());
    }

    private static List<String> stored(String alter) {
        return TestGraph.graph()
                .read(
                        new CypherFile(
                                "test", "MATCH (i:Influence {id: $id}) RETURN i.answer AS answer"),
                        Map.of("id", alter))
                .stream()
                .map(row -> row.string("answer"))
                .toList();
    }

    private List<String> stored() {
        return stored(bo);
    }

    private void damage() {
        TestGraph.graph()
                .write(
                        new CypherFile(
                                "test",
                                "MATCH (i:Influence {id: $id})"
                                        + " SET i.answer = left(i.answer, 12) + 'AAAA' + substring(i.answer, 16)"),
                        Map.of("id", bo));
    }

    private String damaged() {
        return me.get(map + "/influences").json().path("damaged").toString();
    }

    private static Response put(
            Client as, String map, String alter, @Nullable String from, @Nullable String to) {
        Map<String, @Nullable String> body = new HashMap<>();
        body.put("alter", alter);
        body.put("from", from);
        body.put("to", to);
        return as.put(map + "/influences", EditRequests.json(body));
    }

    private Response put(@Nullable String from, @Nullable String to) {
        return put(me, map, bo, from, to);
    }

    private void write(@Nullable String from, @Nullable String to) {
        Response answer = put(from, to);
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private static String influences(Client as, String map) {
        return as.get(map + "/influences").json().path("influences").toString();
    }

    private String influences() {
        return influences(me, map);
    }
}
