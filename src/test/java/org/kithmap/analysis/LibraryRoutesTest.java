package org.kithmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.analysis.AnalysisPractice.analyst;
import static org.kithmap.analysis.AnalysisPractice.ask;
import static org.kithmap.analysis.AnalysisPractice.lines;
import static org.kithmap.analysis.AnalysisPractice.newAccount;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.kithmap.account.Role;
import org.kithmap.json.Json;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;

/// The library of queries of [AnalysisPractice].
class LibraryRoutesTest {

    @Test
    void aQueryIsSavedSharedAndChangedByOneAtATime() {
        Response made =
                analyst()
                        .post(
                                "/api/analysis/library",
                                "{\"title\": \" Sizes \", \"question\": \"How large?\", \"text\": \"RETURN 1 AS one\", \"shared\": true}");
        assertThat(made.status()).isEqualTo(201);
        String key = made.json().path("key").textValue();
        String address = "/api/analysis/library/" + key;
        Client other = newAccount(Role.ANALYST);
        JsonNode seen = item(other, key);
        assertThat(seen.path("section").textValue()).isEqualTo("shared");
        assertThat(seen.path("title").textValue()).isEqualTo("Sizes");
        assertThat(other.put(address, changed(1, "Theirs")).status()).isEqualTo(404);

        assertThat(analyst().put(address, changed(1, "Mine")).json().path("version").intValue())
                .isEqualTo(2);
        Response late = analyst().put(address, changed(1, "Late"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().at("/now/title").textValue()).isEqualTo("Mine");
        assertThat(item(other, key).isMissingNode()).as("no longer shared").isTrue();
        assertThat(analyst().put(address, changed(2, " ")).json().path("reason").textValue())
                .isEqualTo("title");

        assertThat(analyst().send(analyst().method("DELETE", address, "{\"version\": 1}")).status())
                .isEqualTo(409);
        assertThat(analyst().send(analyst().method("DELETE", address, "{\"version\": 2}")).status())
                .isEqualTo(204);
        assertThat(item(analyst(), key).isMissingNode()).isTrue();
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
        JsonNode coverage = item(analyst(), "domain-coverage");
        assertThat(coverage.path("section").textValue()).isEqualTo("research");
        assertThat(coverage.path("source").textValue())
                .isEqualTo("cypher/research/domain-coverage.cypher");
        assertThat(coverage.has("refused")).isFalse();
        assertThat(item(analyst(), "size-distribution").at("/parameters/0").toString())
                .isEqualTo(
                        "{\"name\":\"band\",\"type\":\"integer\",\"about\":\"width of a band of sizes\",\"value\":5}");
        int insights = 0;
        for (JsonNode item : analyst().get("/api/analysis/library").json()) {
            if (item.path("section").textValue().equals("insights")) {
                insights++;
                String key = item.path("key").textValue();
                assertThat(item.has("refused")).as(key).isFalse();
                lines(ask(item.path("text").textValue()));
            }
        }
        assertThat(insights).isGreaterThan(20);
    }
}
