package org.kithmap.hardday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.TestKithmap.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.account.Role;
import org.kithmap.encryption.MapKeys;
import org.kithmap.graph.CypherFile;
import org.kithmap.json.Json;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.SharedMap;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;
import org.kithmap.testing.TestMapKeys;

/// The page for a hard day: its owner's alone, unless they share it.
class HardDayRoutesTest {

    private static final String PAGE =
            "{'calls':[{'name':'Bo','goodFor':'a SECRET walk','phone':'+31 6 1234'},{'name':'Lin'}],'helps':'SECRET tea','signs':'SECRET silence','say':'SECRET question','urgent':'SECRET line'}";

    private static TestKithmap kithmap;

    private SharedMap sharedMap;
    private Client me;
    private Client coach;
    private String map;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.startPractice();
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    @BeforeEach
    void aMapAndACoach() {
        sharedMap = SharedMap.create(kithmap);
        me = sharedMap.owner();
        coach = sharedMap.coach();
        map = sharedMap.path();
    }

    // --- to write and read it

    @Test
    void aMapBeginsWithoutAPage() {
        assertThat(me.get(map).json().has("hardDay")).isFalse();
    }

    @Test
    void thePageIsReadAsItWasWritten() {
        write("{}", PAGE);
        assertThat(page(me)).isEqualTo(quoted(PAGE));
    }

    @Test
    void blanksAreNotKept() {
        write("{}", "{'helps':'  tea \\n', 'say': ' ', 'calls': [{'name': ' Bo '}]}");
        assertThat(page(me)).isEqualTo(quoted("{'calls':[{'name':'Bo'}],'helps':'tea'}"));
    }

    @Test
    void anEmptyPageIsNone() {
        write("{}", PAGE);
        write(PAGE, "{}");
        assertThat(me.get(map).json().has("hardDay")).isFalse();
    }

    @Test
    void onlyItsOwnersListOfMapsSaysThatSomethingIsWritten() {
        write("{}", PAGE);
        assertThat(me.get("/api/maps").json().at("/0/hardDay").booleanValue()).isTrue();
        assertThat(coach.get("/api/maps").json().findValue("hardDay")).isNull();
    }

    @Test
    void writingRaisesTheRevisionOnce() {
        long before = me.get(map).json().path("revision").longValue();
        assertThat(write("{}", PAGE).json().path("revision").longValue()).isEqualTo(before + 1);
        assertThat(me.get(map).json().path("revision").longValue()).isEqualTo(before + 1);
    }

    @Test
    void aRepeatedRequestChangesNothing() {
        write("{}", PAGE);
        long revision = me.get(map).json().path("revision").longValue();
        assertThat(write("{}", PAGE).json().path("revision").longValue()).isEqualTo(revision);
    }

    @Test
    void aPageThatSaysSomethingElseByNowIsNotOverwritten() {
        write("{}", "{'helps': 'tea'}");
        Response late = put(me, "{}", "{'helps': 'coffee'}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("code").textValue()).isEqualTo("hard-day-changed");
        assertThat(late.json().path("now").toString()).isEqualTo(quoted("{'helps':'tea'}"));
        assertThat(page(me)).isEqualTo(quoted("{'helps':'tea'}"));
    }

    @Test
    void changesOfTheMapLeaveThePageAsItIs() {
        write("{}", PAGE);
        me.post(map + "/changes", EditRequests.change(EditRequests.addAlter("Bo")));
        assertThat(page(me)).isEqualTo(quoted(PAGE));
    }

    @Test
    void noHistoryKeepsThePage() {
        write("{}", PAGE);
        me.post(map + "/changes", EditRequests.change(EditRequests.addAlter("Bo")));
        assertThat(me.get(map + "/changes").body()).contains("Bo").doesNotContain("SECRET");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'helps': 'LONG'}                     | helps has 501 characters; at most 500 fit
                    {'signs': 'LONG'}                     | signs has 501 characters; at most 500 fit
                    {'say': 'LONG'}                       | say has 501 characters; at most 500 fit
                    {'urgent': 'LONG'}                    | urgent has 501 characters; at most 500 fit
                    {'calls': [{'name': 'LONG'}]}         | name has 501 characters; at most 120 fit
                    {'calls': [{'name': 'Bo', 'goodFor': 'LONG'}]} | goodFor has 501 characters; at most 120 fit
                    {'calls': [{'name': 'Bo', 'phone': 'LONG'}]}   | phone has 501 characters; at most 40 fit
                    {'calls': [{'name': ' '}]}            | a name is missing; give it 1 to 120 characters
                    """)
    void whatDoesNotFitIsRefused(String page, String detail) {
        Response answer = put(me, "{}", page.replace("LONG", "x".repeat(501)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("detail").textValue()).contains(detail);
        assertThat(me.get(map).json().has("hardDay")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'calls': [{'name': 'A'}, {'name': 'B'}, {'name': 'C'}, {'name': 'D'}]} | "calls" must be a list of at most 3 entries.
                    {'calls': [{'phone': '1'}]}           | "name" is missing.
                    {'calls': ['Bo']}                     | "calls" must be a list of objects.
                    {'helps': 1}                          | "helps" must be text.
                    {'number': '1'}                       | "number" is unknown. Use only: calls, helps, signs, say, urgent.
                    """)
    void whatIsNoPageIsRefused(String page, String detail) {
        Response answer = put(me, "{}", page);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").textValue()).isEqualTo(detail);
    }

    // --- who sees it

    @Test
    void nobodyElseWritesIt() {
        Response answer = put(kithmap.as(account("Else", Role.PERSON)), "{}", PAGE);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(me.get(map).json().has("hardDay")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/changes", "/conversations", "/insights", "/export", "/audit"})
    void nothingOfItReachesACoachUnlessItIsShared(String path) {
        share("{'edit': true}");
        write("{}", PAGE);
        assertThat(coach.get(map + path).body()).doesNotContain("SECRET", "hardDay");
    }

    @Test
    void aCoachDoesNotLearnThatAPageWasWritten() {
        share("{'edit': true}");
        String before = coach.get(map).body();
        write("{}", PAGE);
        assertThat(coach.get(map).body()).isEqualTo(before);
    }

    @Test
    void aCoachReadsASharedPage() {
        write("{}", PAGE);
        share("{'hardDay': true}");
        assertThat(page(coach)).isEqualTo(quoted(PAGE));
    }

    @Test
    void aSharedPageIsTheOnlyThingThatARestrictionLeavesToBeAdded() {
        write("{}", PAGE);
        share("{'hardDay': true, 'withheld': {'notes': true}}");
        assertThat(page(coach)).isEqualTo(quoted(PAGE));
    }

    @Test
    void aCoachIsToldOfANewRevisionOfASharedPage() {
        share("{'hardDay': true}");
        long before = coach.get(map).json().path("revision").longValue();
        write("{}", PAGE);
        assertThat(coach.get(map).json().path("revision").longValue()).isGreaterThan(before);
    }

    @Test
    void aCoachNoLongerSeesAPageThatIsNotSharedAnyMore() {
        write("{}", PAGE);
        share("{'hardDay': true}");
        share("{}");
        assertThat(coach.get(map).body()).doesNotContain("SECRET", "hardDay");
    }

    @Test
    void aCoachNeverWritesIt() {
        write("{}", PAGE);
        share("{'edit': true, 'hardDay': true}");
        assertThat(put(coach, PAGE, "{}").status()).isEqualTo(403);
        assertThat(page(me)).isEqualTo(quoted(PAGE));
    }

    @Test
    void aChangeByACoachLeavesThePageAsItIs() {
        write("{}", PAGE);
        share("{'edit': true, 'withheld': {'notes': true}}");
        coach.post(map + "/changes", EditRequests.change(EditRequests.addAlter("Bo")));
        assertThat(page(me)).isEqualTo(quoted(PAGE));
    }

    @ParameterizedTest
    @CsvSource({"false, undo", "false, redo", "true, undo", "true, redo"})
    void undoAndRedoByACoachLeaveThePageAsItIs(boolean shared, String last) {
        write("{}", PAGE);
        share("{'edit': true, 'hardDay': %s}".formatted(shared));
        String change =
                coach.post(map + "/changes", EditRequests.change(EditRequests.addAlter("Bo")))
                        .json()
                        .at("/change/id")
                        .textValue();
        assertThat(undoOrRedo("undo", change)).isEqualTo(201);
        if (last.equals("redo")) {
            assertThat(undoOrRedo("redo", change)).isEqualTo(201);
        }
        assertThat(page(me)).isEqualTo(quoted(PAGE));
    }

    private int undoOrRedo(String which, String change) {
        return coach.post(
                        map + "/changes",
                        "{\"id\": \"%s\", \"%s\": \"%s\"}"
                                .formatted(UUID.randomUUID(), which, change))
                .status();
    }

    @Test
    void readingASharedPageIsInTheAuditLog() {
        write("{}", PAGE);
        share("{'hardDay': true}");
        coach.get(map);
        JsonNode last = me.get(map + "/audit").json().path("events").get(0);
        assertThat(last.path("did").textValue()).isEqualTo("looked");
        assertThat(last.path("name").textValue()).isEqualTo("Coach Cleo");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void aPreviewShowsItAsTheCoachWillSeeIt(boolean shared, boolean seen) {
        write("{}", PAGE);
        Response preview = me.post(map + "/preview", "{\"hardDay\": %s}".formatted(shared));
        assertThat(preview.json().path("map").has("hardDay")).isEqualTo(seen);
    }

    @Test
    void theTermsOfAShareSayWhetherItIsShared() {
        share("{'hardDay': true}");
        assertThat(me.get(map + "/shares").json().at("/shares/0/hardDay").booleanValue()).isTrue();
    }

    // --- with the map

    @Test
    void aCopyOfTheMapHasIt() {
        write("{}", PAGE);
        JsonNode copy = me.post(map + "/copies", "{\"name\": \"Then\"}").json();
        assertThat(copy.path("hardDay").toString()).isEqualTo(quoted(PAGE));
    }

    @Test
    void anExportedMapBringsItBack() throws IOException {
        write("{}", PAGE);
        String file = me.get(map + "/export").body();
        Client another = kithmap.as(account("Noor", Role.PERSON));
        String imported = imported(another, file, false);
        assertThat(another.get("/api/maps/" + imported).json().path("hardDay").toString())
                .isEqualTo(quoted(PAGE));
    }

    @Test
    void anImportDoesNotReplaceThePage() throws IOException {
        write("{}", PAGE);
        String file = me.get(map + "/export").body();
        write(PAGE, "{'helps': 'tea'}");
        imported(me, file, true);
        assertThat(page(me)).isEqualTo(quoted("{'helps':'tea'}"));
    }

    @Test
    void anImportBringsThePageToAMapThatHasNone() throws IOException {
        write("{}", PAGE);
        String file = me.get(map + "/export").body();
        write(PAGE, "{}");
        imported(me, file, true);
        assertThat(page(me)).isEqualTo(quoted(PAGE));
    }

    @Test
    void everythingKeptAboutAPersonHasIt() {
        write("{}", PAGE);
        assertThat(me.get("/api/me").json().at("/maps/0/map/maps/0/hardDay/helps").textValue())
                .isEqualTo("SECRET tea");
    }

    @Test
    void itIsStoredAsOneEncryptedText() {
        write("{}", PAGE);
        assertThat(stored(map))
                .singleElement()
                .asString()
                .startsWith("*")
                .doesNotContain("SECRET", "calls");
    }

    @Test
    void anErasedMapTakesItAlong() {
        write("{}", PAGE);
        me.delete(map);
        assertThat(stored(map)).isEmpty();
    }

    @Test
    void itIsReadableAfterARotationOfTheKeys() {
        write("{}", PAGE);
        MapKeys keys = TestMapKeys.of(TestGraph.graph());
        me.delete(
                "/api/maps/"
                        + me.post("/api/maps", "{\"name\": \"x\"}").json().path("id").textValue());
        keys.rotate();
        assertThat(page(me)).isEqualTo(quoted(PAGE));
    }

    private static List<Object> stored(String map) {
        return TestGraph.graph()
                .read(
                        new CypherFile(
                                "test",
                                "MATCH (me:Ego {id: $id}) WHERE me.hardDay IS NOT NULL RETURN me.hardDay AS page"),
                        Map.of("id", map.replace("/api/maps/", "")))
                .stream()
                .map(row -> (Object) row.string("page"))
                .toList();
    }

    private static String imported(Client as, String file, boolean replace) throws IOException {
        Response report =
                as.upload(Duration.ofMinutes(1), replace, file.getBytes(StandardCharsets.UTF_8));
        try (Stream<String> lines = report.body().lines()) {
            JsonNode last = Json.MAPPER.readTree(lines.toList().getLast());
            return last.at("/report/maps/0/id").textValue();
        }
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }

    private Response put(Client as, String from, String to) {
        return as.put(
                map + "/hard-day",
                "{\"from\": %s, \"to\": %s}".formatted(quoted(from), quoted(to)));
    }

    private Response write(String from, String to) {
        Response answer = put(me, from, to);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private String page(Client as) {
        return as.get(map).json().path("hardDay").toString();
    }

    private void share(String terms) {
        sharedMap.share(terms);
    }
}
