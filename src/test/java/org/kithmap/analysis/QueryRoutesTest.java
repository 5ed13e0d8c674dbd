package org.kithmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.analysis.AnalysisPractice.analyst;
import static org.kithmap.analysis.AnalysisPractice.ask;
import static org.kithmap.analysis.AnalysisPractice.database;
import static org.kithmap.analysis.AnalysisPractice.lines;
import static org.kithmap.analysis.AnalysisPractice.practice;
import static org.kithmap.analysis.AnalysisPractice.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.analysis.library.QueryColumn;
import org.kithmap.analysis.library.QueryParameter;
import org.kithmap.analysis.library.ResearchQuery;
import org.kithmap.graph.CypherFile;
import org.kithmap.json.Json;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;

/// Questions of the analyst of [AnalysisPractice], as they are answered, refused and logged.
class QueryRoutesTest {

    /// Neither an answer nor a failure, which may hold a word of somebody's.
    @Test
    void nothingIsAnsweredBeforeTheQuestionIsLogged() throws Exception {
        Account account =
                new Account(UUID.randomUUID().toString(), "Somebody", Set.of(Role.ANALYST));
        Client client = practice().as(account);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> holding = threads.submit(() -> hold(account, held, over));
            held.await();
            List<Future<Response>> asked =
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
        database()
                .graph()
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
                .isEqualTo(analyst().get("/api/analysis").json().at("/build/id").textValue());
    }

    @Test
    void parametersKeepTheirTypes() {
        Response answer =
                analyst()
                        .post(
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
        Response answer = ask("MATCH (n) DETACH DELETE n");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("code").textValue()).isEqualTo("refused");
        assertThat(answer.json().at("/refusal/from").intValue()).isEqualTo(10);
        JsonNode checked =
                analyst()
                        .post("/api/analysis/check", Client.json("query", "MATCH (n) DELETE n"))
                        .json();
        assertThat(checked.path("refusals")).hasSize(1);
        JsonNode fine =
                analyst()
                        .post("/api/analysis/check", Client.json("query", "RETURN $b + $a AS c"))
                        .json();
        assertThat(fine.toString()).isEqualTo("{\"refusals\":[],\"parameters\":[\"a\",\"b\"]}");
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
            Response answer =
                    analyst()
                            .post(
                                    "/api/analysis/questions",
                                    Json.MAPPER.valueToTree(body).toString());
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
}
