package org.kithmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.analysis.AnalysisPractice.ask;
import static org.kithmap.analysis.AnalysisPractice.newAccount;
import static org.kithmap.analysis.AnalysisPractice.practice;
import static org.kithmap.analysis.AnalysisPractice.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kithmap.account.Role;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;

/// Pairs of questions that differ by a few people, shown to administrators.
class SimilarQueriesTest {

    private static final String ALL =
            "MATCH (:Ego)-[k:KNOWS]->(a) WHERE k.closeness > $least RETURN count(a) AS n";

    private static final String CLOSE =
            "MATCH (:Ego)-[k:KNOWS]->(a) WHERE k.closeness = 5 RETURN count(a) AS n";

    @Test
    void closeQuestionsAreShownToAdministratorsWithoutTheNumbers() throws Exception {
        Client curious = newAccount(Role.ANALYST);
        Client other = newAccount(Role.ANALYST);
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
            assertThat(newAccount(role).get(path).status()).as(role.key()).isEqualTo(403);
        }
        assertThat(practice().stranger().get(path).status()).isEqualTo(401);
        assertThat(newAccount(Role.ADMINISTRATOR).get(path).status()).isEqualTo(200);
    }

    /// They are noted a moment after the answer.
    private static List<JsonNode> differences(int expected) throws InterruptedException {
        Client administrator = newAccount(Role.ADMINISTRATOR);
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

    private static Response ask(Client asker, String query, String parameters) {
        return asker.post(
                "/api/analysis/questions",
                "{\"id\": \"%s\", \"query\": \"%s\", \"parameters\": %s}"
                        .formatted(UUID.randomUUID(), query, parameters));
    }

    private static void fields(JsonNode step, List<String> found) {
        step.fieldNames().forEachRemaining(found::add);
        step.forEach(part -> fields(part, found));
    }
}
