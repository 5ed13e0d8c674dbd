package org.kithmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.analysis.export.ArrowContent;
import org.kithmap.analysis.library.QueryColumn;
import org.kithmap.analysis.library.QueryParameter;
import org.kithmap.analysis.library.ResearchQuery;
import org.kithmap.graph.Connection;
import org.kithmap.graph.CypherFile;
import org.kithmap.json.Json;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Answer;
import org.kithmap.testing.TestKithmap;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/// A practice in which six people agreed to research, asked by its analyst, with the process of the
/// research graph as it really is.
class AnalysisRoutesTest {

    private static final String ENDLESS =
            "MATCH (a), (b), (c), (d), (e), (f) WHERE labels(a) <> labels(b) AND labels(c) <> labels(d) AND labels(e) <> labels(f) RETURN count(*) AS n";

    @TempDir private static Path data;

    private static Connection database;
    private static TestKithmap practice;
    private static Client analyst;

    @BeforeAll
    static void start() throws InterruptedException {
        database = Connection.embedded(data, 0);
        practice = TestKithmap.startPractice(database.graph(), Clock.systemUTC());
        for (int i = 0; i < 6; i++) {
            mapOfSomebody(i);
        }
        analyst = somebody(Role.ANALYST);
        assertThat(analyst.get("/api/analysis").json().path("phase").textValue()).isEqualTo("none");
        assertThat(ask("RETURN 1 AS one").json().path("code").textValue())
                .isEqualTo("research-not-ready");
        assertThat(analyst.post("/api/analysis/start", "").status()).isEqualTo(202);
        while (!analyst.get("/api/analysis").json().path("phase").textValue().equals("ready")) {
            assertThat(analyst.get("/api/analysis").json().path("failed").isMissingNode()).isTrue();
            Thread.sleep(100);
        }
    }

    private static Client somebody(Role... roles) {
        return practice.as(new Account(UUID.randomUUID().toString(), "Somebody", Set.of(roles)));
    }

    /// Everybody has a friend who is close; two have another one who is not.
    private static void mapOfSomebody(int i) {
        Client person = somebody(Role.PERSON);
        String map = person.post("/api/maps", "{\"name\": \"Ana\"}").json().path("id").textValue();
        add(person, map, "Bo", 5);
        if (i < 2) {
            add(person, map, "Cy", 1);
        }
        assertThat(
                        person.put("/api/maps/%s/research".formatted(map), "{\"agreed\": true}")
                                .status())
                .isEqualTo(204);
    }

    private static void add(Client person, String map, String name, int closeness) {
        Answer added =
                person.post(
                        "/api/maps/%s/changes".formatted(map),
                        "{\"id\": \"%s\", \"edits\": [{\"on\": \"alter\", \"key\": \"%s\", \"to\": {\"name\": \"%s\", \"kind\": \"person\", \"relations\": [\"friend\"], \"closeness\": %d}}]}"
                                .formatted(UUID.randomUUID(), UUID.randomUUID(), name, closeness));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        practice.close();
        database.close();
    }

    @Test
    void onlyAnalystsMayAsk() {
        Client others = somebody(Role.PERSON, Role.COACH, Role.ADMINISTRATOR);
        for (String route : practice.routes()) {
            if (route.contains("/api/analysis")) {
                String[] parts = route.split(" ");
                String path = parts[1].replaceAll("\\{\\w+}", "x");
                assertThat(others.status(others.method(parts[0], path, "{}")))
                        .as(route)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void theStateOfTheCopyAndTheSchemaAreTold() {
        JsonNode state = analyst.get("/api/analysis").json();
        assertThat(state.at("/build/maps").intValue()).isEqualTo(6);
        assertThat(state.at("/build/named").booleanValue()).isFalse();
        assertThat(state.path("k").intValue()).isEqualTo(5);
        assertThat(state.at("/limits/rows").intValue()).isEqualTo(100_000);
        assertThat(state.path("own").booleanValue()).isFalse();
        JsonNode schema = analyst.get("/api/analysis/schema").json();
        assertThat(schema.path("labels").findValuesAsText("name")).contains("Ego", "Alter");
        assertThat(schema.path("functions").toString()).contains("\"count\"");
        assertThat(analyst.get("/api/analysis/address").status()).isEqualTo(404);
    }

    /// Neither an answer nor a failure, which may hold a word of somebody's.
    @Test
    void nothingIsAnsweredBeforeTheQuestionIsLogged() throws Exception {
        Account account =
                new Account(UUID.randomUUID().toString(), "Somebody", Set.of(Role.ANALYST));
        Client client = practice.as(account);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> holding = threads.submit(() -> hold(account, held, over));
            held.await();
            List<Future<Answer>> asked =
                    Stream.of("RETURN 1 AS one", "UNWIND ['x'] AS word RETURN date(word) AS day")
                            .map(text -> threads.submit(() -> ask(client, UUID.randomUUID(), text)))
                            .toList();
            try {
                for (int i = 0; i < 10; i++) {
                    assertThat(ask("RETURN 1 AS one").body()).contains("[[1]]");
                    assertThat(asked).noneMatch(Future::isDone);
                }
            } finally {
                over.countDown();
            }
            holding.get();
            assertThat(asked.get(0).get().body()).contains("[[1]]");
            assertThat(asked.get(1).get().body()).contains("query-failed");
        }
    }

    private static void hold(Account account, CountDownLatch held, CountDownLatch over) {
        database.graph()
                .inTransaction(transaction -> {
                    transaction.run(
                            CypherFile.load("account/lock.cypher"), Map.of("id", account.id()));
                    held.countDown();
                    try {
                        over.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of();
                });
    }

    @Test
    void aQuestionIsAnsweredInLines() {
        List<JsonNode> lines =
                lines(
                        ask(
                                "UNWIND [1, 1.5, 'x', true, null, [1], {a: 1}, date('2026-03-01')] AS v RETURN v"));
        assertThat(lines.getFirst().toString()).isEqualTo("{\"columns\":[\"v\"]}");
        List<String> cells = new ArrayList<>();
        lines.forEach(line -> line.path("rows").forEach(row -> cells.add(row.get(0).toString())));
        assertThat(cells)
                .containsExactly(
                        "1",
                        "1.5",
                        "\"x\"",
                        "true",
                        "null",
                        "[1]",
                        "{\"$map\":{\"a\":1}}",
                        "{\"$date\":\"2026-03-01\"}");
        JsonNode end = lines.getLast().path("end");
        assertThat(end.path("rows").intValue()).isEqualTo(8);
        assertThat(end.path("cut").textValue()).isEqualTo("none");
        assertThat(end.path("build").textValue())
                .isEqualTo(analyst.get("/api/analysis").json().at("/build/id").textValue());
    }

    @Test
    void parametersKeepTheirTypes() {
        Answer answer =
                analyst.post(
                        "/api/analysis/questions",
                        "{\"id\": \"%s\", \"query\": \"RETURN $text AS a, $day.month AS b, size($list) AS c\", \"parameters\": {\"text\": \"x' OR 1\", \"day\": {\"$date\": \"2026-03\"}, \"list\": [1, 2]}}"
                                .formatted(UUID.randomUUID()));
        assertThat(rows(answer)).isEqualTo("[\"x' OR 1\",3,2]");
        JsonNode missing = ask("RETURN $other AS a").json();
        assertThat(missing.path("code").textValue()).isEqualTo("parameters-wrong");
        assertThat(missing.path("name").textValue()).isEqualTo("other");
    }

    @Test
    void aRefusedQueryIsNotRunAndIsLocated() {
        Answer answer = ask("MATCH (n) DETACH DELETE n");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("code").textValue()).isEqualTo("refused");
        assertThat(answer.json().at("/refusal/from").intValue()).isEqualTo(10);
        JsonNode checked =
                analyst.post("/api/analysis/check", Client.json("query", "MATCH (n) DELETE n"))
                        .json();
        assertThat(checked.path("refusals")).hasSize(1);
        JsonNode fine =
                analyst.post("/api/analysis/check", Client.json("query", "RETURN $b + $a AS c"))
                        .json();
        assertThat(fine.toString()).isEqualTo("{\"refusals\":[],\"parameters\":[\"a\",\"b\"]}");
    }

    @Test
    void countsBelowFiveAreWithheld() {
        List<JsonNode> lines =
                lines(
                        ask(
                                "MATCH (:Ego)-[k:KNOWS]->(a) RETURN k.closeness AS c, count(a) AS n, avg(1) AS m ORDER BY n DESC"));
        assertThat(lines.stream().flatMap(line -> line.path("rows").valueStream()).toList())
                .hasToString("[[5,6,1.0], [1,{\"$suppressed\":5},{\"$suppressed\":5}]]");
        assertThat(lines.getLast().at("/end/suppressed").intValue()).isEqualTo(1);
    }

    @Test
    void aStatisticianIsToldOnlyRoundedNumbersOfLargeGroups() {
        Client statistician = somebody(Role.STATISTICIAN);
        JsonNode state = statistician.get("/api/analysis").json();
        assertThat(state.path("level").textValue()).isEqualTo("groups");
        assertThat(state.at("/build/maps").intValue()).isEqualTo(3);
        assertThat(
                        rows(
                                ask(
                                        statistician,
                                        UUID.randomUUID(),
                                        "MATCH (e:Ego)-[k:KNOWS]->(a) RETURN k.closeness AS c, count(a) AS n, avg(e.structure_size) AS m")))
                .isEqualTo("[5,3,1.4]");
        for (String query :
                List.of(
                        "MATCH (e:Ego) RETURN e.structure_size AS size",
                        "MATCH (e:Ego) WITH e LIMIT 1 RETURN count(*) AS n")) {
            assertThat(ask(statistician, UUID.randomUUID(), query).json().path("code").textValue())
                    .as(query)
                    .isEqualTo("refused");
        }
        JsonNode library = statistician.get("/api/analysis/library").json();
        assertThat(library)
                .filteredOn(item -> item.path("key").asText().equals("size-distribution"))
                .singleElement()
                .satisfies(item ->
                        assertThat(item.at("/refused/why/code").asText()).startsWith("groups-"));
    }

    @Test
    void groupsAreAnsweredAtFixedTimesOnly() {
        List<JsonNode> lines =
                lines(
                        ask(
                                somebody(Role.STATISTICIAN),
                                UUID.randomUUID(),
                                "MATCH (e:Ego) RETURN count(e) AS n"));
        assertThat(lines.getLast().at("/end/millis").longValue())
                .isIn(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 32_000L, 64_000L);
    }

    /// What the page for analysts says of small cells, with the examples it gives.
    @Test
    void smallCellsBehaveAsDocumented() throws IOException {
        String few = "{\"$suppressed\":5}";
        Map<String, String> told = new LinkedHashMap<>();
        told.put(
                "MATCH (:Ego)-[k:KNOWS]->(a) RETURN k.closeness AS c, count(a) AS n, avg(size(k.relations)) AS m",
                "[[1,%1$s,%1$s],[5,6,1.0]]".formatted(few));
        told.put(
                "MATCH (:Ego)-[k:KNOWS]->(a) WITH k.closeness AS c, size(collect(a)) AS n RETURN c, n",
                "[[1,%s],[5,6]]".formatted(few));
        told.put(
                "MATCH (e:Ego) WHERE COUNT {(e)-[:KNOWS]->()} > 1 RETURN sum(1) AS s, count(e) AS n",
                "[[%1$s,%1$s]]".formatted(few));
        told.put(
                "MATCH (e:Ego) WITH e, COUNT {(e)-[:KNOWS]->()} AS size RETURN size, count(e) AS maps",
                "[[%1$s,%1$s],[%1$s,%1$s]]".formatted(few));
        told.put(
                "MATCH (:Ego)-[k:KNOWS]->() WHERE k.closeness = 1 RETURN avg(size(k.relations)) AS m",
                "count-missing");
        told.put("MATCH (:Ego)-->(a:Alter) RETURN count(a) AS n", "[[8]]");
        told.put("MATCH (:Ego)-[k:KNOWS]->(a) WHERE k.closeness = 5 RETURN count(a) AS n", "[[6]]");
        told.put(
                "MATCH (e:Ego)-[k:KNOWS]->(a) WHERE k.closeness = 1 RETURN e.structure_size AS size",
                "[[2],[2]]");
        told.put("MATCH ()-[k:KNOWS]->() RETURN DISTINCT k.closeness AS c", "[[1],[5]]");
        told.put(
                "MATCH (:Ego)-[k:KNOWS]->(a) WITH k.closeness AS c, count(a) AS n WHERE n = 2 RETURN c",
                "count-filtered");
        String page = Files.readString(Path.of("src/docs/research.md"));
        told.forEach((query, rows) -> {
            assertThat(page).contains("`" + query + "`");
            List<String> found = new ArrayList<>();
            if (rows.startsWith("count-")) {
                assertThat(ask(query).json().at("/refusal/why/code").textValue()).isEqualTo(rows);
                return;
            }
            lines(ask(query))
                    .forEach(line -> line.path("rows").forEach(row -> found.add(row.toString())));
            found.sort(null);
            assertThat(found.toString().replace(" ", "")).as(query).isEqualTo(rows);
        });
    }

    private static final String ALL =
            "MATCH (:Ego)-[k:KNOWS]->(a) WHERE k.closeness > $least RETURN count(a) AS n";
    private static final String CLOSE =
            "MATCH (:Ego)-[k:KNOWS]->(a) WHERE k.closeness = 5 RETURN count(a) AS n";

    @Test
    void closeQuestionsAreShownToAdministratorsWithoutTheNumbers() throws Exception {
        Client curious = somebody(Role.ANALYST);
        Client other = somebody(Role.ANALYST);
        assertThat(rows(ask(curious, ALL, "{\"least\": 0}"))).isEqualTo("[8]");
        assertThat(rows(ask(other, CLOSE, "{}"))).isEqualTo("[6]");
        assertThat(rows(ask(curious, ALL, "{\"least\": 1}"))).isEqualTo("[6]");
        assertThat(rows(ask(curious, CLOSE, "{}"))).isEqualTo("[6]");
        assertThat(rows(ask(curious, ALL, "{\"least\": 0}"))).isEqualTo("[8]");
        List<JsonNode> pairs = differences(2);
        assertThat(pairs).hasSize(2);
        assertThat(pairs.get(1).path("second").path("parameters").textValue())
                .isEqualTo("{\"least\":1}");
        assertThat(pairs.get(1).path("first").path("parameters").textValue())
                .isEqualTo("{\"least\":0}");
        assertThat(pairs.get(1).path("alike").booleanValue()).isTrue();
        assertThat(pairs.get(0).path("alike").booleanValue()).isTrue();
        assertThat(pairs.get(0).path("second").path("query").textValue()).isEqualTo(CLOSE);
        assertThat(pairs)
                .allSatisfy(pair -> {
                    List<String> fields = new ArrayList<>();
                    fields(pair, fields);
                    assertThat(fields)
                            .isSubsetOf(
                                    "at",
                                    "by",
                                    "alike",
                                    "fewerThan",
                                    "first",
                                    "second",
                                    "query",
                                    "parameters");
                    assertThat(pair.path("fewerThan").intValue()).isEqualTo(5);
                });
        assertThat(curious.get("/api/analysis/questions").json())
                .filteredOn(line -> line.path("differsByFew").booleanValue())
                .hasSize(3);
        assertThat(other.get("/api/analysis/questions").json())
                .filteredOn(line -> line.path("differsByFew").booleanValue())
                .isEmpty();
    }

    @Test
    void closeQuestionsAreForAdministratorsOnly() {
        String path = "/api/practice/differences";
        for (Role role : List.of(Role.PERSON, Role.COACH, Role.ANALYST, Role.STATISTICIAN)) {
            assertThat(somebody(role).get(path).status()).as(role.key()).isEqualTo(403);
        }
        assertThat(practice.stranger().get(path).status()).isEqualTo(401);
        assertThat(somebody(Role.ADMINISTRATOR).get(path).status()).isEqualTo(200);
    }

    /// They are noted a moment after the answer.
    private static List<JsonNode> differences(int expected) throws InterruptedException {
        Client administrator = somebody(Role.ADMINISTRATOR);
        long start = System.nanoTime();
        while (true) {
            List<JsonNode> pairs = new ArrayList<>();
            administrator
                    .get("/api/practice/differences")
                    .json()
                    .path("differences")
                    .forEach(pair -> {
                        if (pair.toString().contains("k.closeness > $least")) {
                            pairs.add(pair);
                        }
                    });
            if (pairs.size() >= expected) {
                return pairs;
            }
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(60));
            Thread.sleep(50);
        }
    }

    private static Answer ask(Client asker, String query, String parameters) {
        return asker.post(
                "/api/analysis/questions",
                "{\"id\": \"%s\", \"query\": \"%s\", \"parameters\": %s}"
                        .formatted(UUID.randomUUID(), query, parameters));
    }

    @Test
    void everyResearchQueryIsAnswered() {
        for (ResearchQuery query : ResearchQuery.all()) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("id", UUID.randomUUID().toString());
            body.put("query", query.text());
            Map<String, Object> parameters = new LinkedHashMap<>();
            for (QueryParameter parameter : query.parameters()) {
                boolean asItIs =
                        parameter.value() instanceof Number || parameter.value() instanceof List;
                parameters.put(
                        parameter.name(),
                        asItIs ? parameter.value() : String.valueOf(parameter.value()));
            }
            body.put("parameters", parameters);
            Answer answer =
                    analyst.post(
                            "/api/analysis/questions", Json.MAPPER.valueToTree(body).toString());
            List<JsonNode> lines = lines(answer);
            assertThat(lines.getLast().has("end")).as(query.key() + answer.body()).isTrue();
            assertThat(lines.getFirst().path("columns").toString())
                    .as(query.key())
                    .isEqualTo(
                            Json.MAPPER
                                    .valueToTree(
                                            query.columns().stream()
                                                    .map(QueryColumn::name)
                                                    .toList())
                                    .toString());
        }
    }

    /// Neither estimated nor measured: two have a second friend, and ten times two rows tell it,
    /// too.
    @ParameterizedTest
    @ValueSource(strings = {"explain", "profile"})
    void aPlanTellsNoFigure(String mode) {
        String query =
                "MATCH (:Ego)-[k:KNOWS]->() WHERE k.closeness = 1 UNWIND range(1, 10) AS i RETURN k.phase AS phase, count(*) AS n";
        JsonNode plan = lines(ask(query, mode)).getLast().at("/end/plan");
        assertThat(plan.path("operator").textValue()).isEqualTo("ProduceResults");
        List<String> fields = new ArrayList<>();
        fields(plan, fields);
        assertThat(fields).containsOnly("operator", "arguments", "Details", "children");
    }

    private static void fields(JsonNode step, List<String> found) {
        step.fieldNames().forEachRemaining(found::add);
        step.forEach(part -> fields(part, found));
    }

    @Test
    void theSchemaTellsNoCount() {
        JsonNode schema = analyst.get("/api/analysis/schema").json();
        assertThat(schema.path("labels").size()).isGreaterThan(2);
        assertThat(schema.findValues("count")).allMatch(JsonNode::isNull);
    }

    /// Two have a second friend.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH (:Ego)-[k:KNOWS]->() WHERE k.closeness = 1 WITH collect(k) AS ks UNWIND ks AS k WITH k.relations AS r RETURN date(toString(size(r)) + 'x') AS day",
                "MATCH (e:Ego) RETURN date(toString(e.structure_size)) AS day",
                "MATCH (e:Ego) RETURN duration(toString(e.structure_size)) AS day",
                "MATCH (e:Ego) RETURN 1 / (e.structure_size - e.structure_size) AS n",
            })
    void aFailureHasItsKindAndNoValue(String query) {
        JsonNode last = lines(ask(query)).getLast();
        JsonNode failed = last.has("problem") ? last.path("problem") : last;
        assertThat(failed.path("code").textValue()).isEqualTo("query-failed");
        assertThat(failed.path("detail").textValue())
                .matches(
                        "The query failed while it ran \\(\\w+\\)\\. Details are hidden, because they may reveal a few people\\.");
    }

    @Test
    void aRunawayIsCancelledWithinASecondAndTheThirdAtATimeWaits() throws Exception {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> ask(one, ENDLESS));
        CompletableFuture<Answer> second = CompletableFuture.supplyAsync(() -> ask(other, ENDLESS));
        while (running() < 2) {
            Thread.sleep(50);
        }
        Answer third = ask("RETURN 1 AS one");
        assertThat(third.status()).isEqualTo(429);
        assertThat(third.json().path("code").textValue()).isEqualTo("too-many-questions");
        long before = System.nanoTime();
        for (UUID id : List.of(one, other)) {
            assertThat(analyst.delete("/api/analysis/questions/" + id).status()).isEqualTo(204);
        }
        assertThat(code(first.get(20, TimeUnit.SECONDS))).isEqualTo("query-cancelled");
        assertThat(code(second.get(20, TimeUnit.SECONDS))).isEqualTo("query-cancelled");
        System.out.printf(
                "two runaways cancelled in %d ms%n", (System.nanoTime() - before) / 1_000_000);
        assertThat(rows(ask("RETURN 1 AS one"))).isEqualTo("[1]");
        while (running() > 0) {
            Thread.sleep(20);
        }
        assertThat(analyst.get("/api/analysis/questions").json().findValuesAsText("outcome"))
                .contains("cancelled", "busy", "done");
    }

    @Test
    void aQuestionCancelledBeforeItArrivesIsNotRun() {
        UUID id = UUID.randomUUID();
        assertThat(analyst.delete("/api/analysis/questions/" + id).status()).isEqualTo(204);
        assertThat(code(ask(id, ENDLESS))).isEqualTo("query-cancelled");
        assertThat(rows(ask("RETURN 1 AS one"))).isEqualTo("[1]");
    }

    /// A question and a file, each larger than any buffer on the way.
    @Test
    void anIdleReaderIsEndedAndHoldsNoMemoryAndDelaysNobody() throws Exception {
        Client slow = somebody(Role.ANALYST);
        String large =
                "UNWIND range(1, 1000) AS x UNWIND range(1, 100) AS y RETURN x, y, '%s' AS t"
                        .formatted("x".repeat(500));
        long before = heap();
        try (Socket question =
                        unread(
                                slow,
                                "questions",
                                Client.json("id", UUID.randomUUID().toString(), "query", large));
                Socket file =
                        unread(slow, "exports", Client.json("format", "json", "query", large))) {
            long start = System.nanoTime();
            while (running(slow) < 2) {
                assertThat(seconds(start)).as("both begin").isLessThan(60);
                Thread.sleep(50);
            }
            for (int i = 0; i < 20; i++) { // meanwhile what is on its way comes to a stop
                long asked = System.nanoTime();
                assertThat(rows(ask("RETURN 1 AS one"))).isEqualTo("[1]");
                assertThat(seconds(asked)).isLessThan(5);
                Thread.sleep(100);
            }
            assertThat(code(askedBy(slow))).isEqualTo("too-many-questions");
            assertThat(heap() - before).as("of 100 MB").isLessThan(32 << 20);
            while (askedBy(slow).status() != 200) {
                assertThat(seconds(start)).as("both end").isLessThan(90);
                Thread.sleep(250);
            }
            System.out.printf("who reads nothing is ended after %d s%n", seconds(start));
            assertThat(question.isConnected() && file.isConnected()).isTrue();
        }
        for (JsonNode asked : slow.get("/api/analysis/questions").json()) {
            if (asked.path("query").textValue().equals(large)) {
                assertThat(asked.path("outcome").textValue()).isEqualTo("cancelled");
            }
        }
    }

    private static Answer askedBy(Client client) {
        return client.post(
                "/api/analysis/questions",
                Client.json("id", UUID.randomUUID().toString(), "query", "RETURN 1 AS one"));
    }

    private static long seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /// A request whose answer nobody takes.
    private static Socket unread(Client client, String path, String body) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("127.0.0.1", practice.port()));
        socket.getOutputStream()
                .write(
                        "POST /api/analysis/%s HTTP/1.1\r\nHost: localhost:%d\r\nCookie: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                                .formatted(
                                        path, practice.port(), client.cookie(), body.length(), body)
                                .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    /// Questions that have begun and not ended.
    private static int running() {
        return running(analyst);
    }

    private static int running(Client client) {
        int running = 0;
        for (JsonNode asked : client.get("/api/analysis/questions").json()) {
            running += asked.has("outcome") ? 0 : 1;
        }
        return running;
    }

    @Test
    void aTableIsExportedBesideItsOutcome() throws IOException {
        byte[] zip = export("csv", "RETURN '=1+1' AS `a,b`, -1 AS n, 'say \\\"hi\\\"' AS c");
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files.keySet()).containsExactly("result.csv", "result.csv-metadata.json");
        assertThat(files.get("result.csv"))
                .isEqualTo("\"a,b\",n,c\r\n'=1+1,-1,\"say \"\"hi\"\"\"\r\n");
        JsonNode about = Json.MAPPER.readTree(files.get("result.csv-metadata.json"));
        assertThat(about.path("url").textValue()).isEqualTo("result.csv");
        assertThat(about.at("/notes/0/complete").booleanValue()).isTrue();
        assertThat(about.at("/notes/0/maps").intValue()).isEqualTo(6);
        assertThat(about.at("/notes/0/fewerThan").intValue()).isEqualTo(5);
    }

    @Test
    void aJsonFileNamesTheWithheldValues() throws IOException {
        JsonNode file =
                Json.MAPPER.readTree(
                        export("json", "MATCH (a:Alter) WITH a LIMIT 2 RETURN count(a) AS n"));
        assertThat(file.path("rows").toString()).isEqualTo("[[{\"$suppressed\":5}]]");
        assertThat(file.at("/about/suppressed").intValue()).isEqualTo(1);
    }

    @Test
    void aGraphFileHasEachNodeAndTieOnce() throws Exception {
        String file =
                new String(
                        export(
                                "graphml",
                                "MATCH p = (:Ego)-[:KNOWS]->(:Alter) RETURN p, nodes(p) AS n"),
                        StandardCharsets.UTF_8);
        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(file)));
        assertThat(document.getElementsByTagName("node").getLength()).isEqualTo(14);
        assertThat(document.getElementsByTagName("edge").getLength()).isEqualTo(8);
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .contains("\"complete\":true");
    }

    @Test
    void anArrowFileNamesTheWithheldValues() throws IOException {
        ArrowContent file =
                ArrowContent.of(
                        export(
                                "arrow",
                                "MATCH (:Ego)-[k:KNOWS]->(a) RETURN k.closeness AS c, count(a) AS n ORDER BY n DESC"));
        assertThat(file.kinds()).isEqualTo(Map.of("c", "Int(64, true)", "n", "Int(64, true)"));
        assertThat(file.rows()).containsExactly(List.of(5L, 6L), Arrays.asList(1L, null));
        assertThat(file.about().path("suppressed").intValue()).isEqualTo(1);
        assertThat(file.about().path("build").textValue())
                .isEqualTo(analyst.get("/api/analysis").json().at("/build/id").textValue());
    }

    private static byte[] export(String format, String query) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            analyst.method(
                                            "POST",
                                            "/api/analysis/exports",
                                            "{\"query\": \"%s\", \"format\": \"%s\"}"
                                                    .formatted(query, format))
                                    .header("Cookie", analyst.cookie())
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aQueryIsSavedSharedAndChangedByOneAtATime() {
        Answer made =
                analyst.post(
                        "/api/analysis/library",
                        "{\"title\": \" Sizes \", \"question\": \"How large?\", \"text\": \"RETURN 1 AS one\", \"shared\": true}");
        assertThat(made.status()).isEqualTo(201);
        String key = made.json().path("key").textValue();
        String address = "/api/analysis/library/" + key;
        Client other = somebody(Role.ANALYST);
        JsonNode seen = item(other, key);
        assertThat(seen.path("section").textValue()).isEqualTo("shared");
        assertThat(seen.path("title").textValue()).isEqualTo("Sizes");
        assertThat(other.put(address, changed(1, "Theirs")).status()).isEqualTo(404);

        assertThat(analyst.put(address, changed(1, "Mine")).json().path("version").intValue())
                .isEqualTo(2);
        Answer late = analyst.put(address, changed(1, "Late"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().at("/now/title").textValue()).isEqualTo("Mine");
        assertThat(item(other, key).isMissingNode()).as("no longer shared").isTrue();
        assertThat(analyst.put(address, changed(2, " ")).json().path("reason").textValue())
                .isEqualTo("title");

        assertThat(analyst.send(analyst.method("DELETE", address, "{\"version\": 1}")).status())
                .isEqualTo(409);
        assertThat(analyst.send(analyst.method("DELETE", address, "{\"version\": 2}")).status())
                .isEqualTo(204);
        assertThat(item(analyst, key).isMissingNode()).isTrue();
    }

    private static String changed(int version, String title) {
        return "{\"version\": %d, \"title\": \"%s\", \"text\": \"RETURN 2 AS two\"}"
                .formatted(version, title);
    }

    private static JsonNode item(Client client, String key) {
        for (JsonNode item : client.get("/api/analysis/library").json()) {
            if (item.path("key").textValue().equals(key)) {
                return item;
            }
        }
        return Json.MAPPER.missingNode();
    }

    @Test
    void theLibraryHoldsInsightsAndResearchQueries() {
        JsonNode coverage = item(analyst, "domain-coverage");
        assertThat(coverage.path("section").textValue()).isEqualTo("research");
        assertThat(coverage.path("source").textValue())
                .isEqualTo("cypher/research/domain-coverage.cypher");
        assertThat(coverage.has("refused")).isFalse();
        assertThat(item(analyst, "size-distribution").at("/parameters/0").toString())
                .isEqualTo(
                        "{\"name\":\"band\",\"type\":\"integer\",\"about\":\"width of a band of sizes\",\"value\":5}");
        int insights = 0;
        for (JsonNode item : analyst.get("/api/analysis/library").json()) {
            if (item.path("section").textValue().equals("insights")) {
                insights++;
                String key = item.path("key").textValue();
                assertThat(item.has("refused")).as(key).isFalse();
                lines(ask(item.path("text").textValue()));
            }
        }
        assertThat(insights).isGreaterThan(20);
    }

    private static Answer ask(String query) {
        return ask(UUID.randomUUID(), query);
    }

    private static Answer ask(UUID id, String query) {
        return ask(analyst, id, query);
    }

    private static Answer ask(Client client, UUID id, String query) {
        return client.post(
                "/api/analysis/questions", Client.json("id", id.toString(), "query", query));
    }

    private static Answer ask(String query, String mode) {
        return analyst.post(
                "/api/analysis/questions",
                Client.json("id", UUID.randomUUID().toString(), "query", query, "mode", mode));
    }

    private static List<JsonNode> lines(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<JsonNode> lines = new ArrayList<>();
        answer.body()
                .lines()
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    try {
                        lines.add(Json.MAPPER.readTree(line));
                    } catch (IOException e) {
                        throw new AssertionError(line, e);
                    }
                });
        return lines;
    }

    /// The first row.
    private static String rows(Answer answer) {
        return lines(answer).get(1).path("rows").get(0).toString();
    }

    /// Of a problem, as an answer or at the end of one.
    private static String code(Answer answer) {
        return answer.status() == 200
                ? lines(answer).getLast().at("/problem/code").asText(answer.body())
                : answer.json().path("code").textValue();
    }
}
