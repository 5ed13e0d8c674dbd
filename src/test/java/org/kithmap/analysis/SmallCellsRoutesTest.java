package org.kithmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.analysis.AnalysisPractice.ask;
import static org.kithmap.analysis.AnalysisPractice.lines;
import static org.kithmap.analysis.AnalysisPractice.newAccount;
import static org.kithmap.analysis.AnalysisPractice.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kithmap.account.Role;
import org.kithmap.testing.Client;

/// The values that are withheld from answers about small groups in [AnalysisPractice].
class SmallCellsRoutesTest {

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
        Client statistician = newAccount(Role.STATISTICIAN);
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
                                newAccount(Role.STATISTICIAN),
                                UUID.randomUUID(),
                                "MATCH (e:Ego) RETURN count(e) AS n"));
        assertThat(lines.getLast().at("/end/millis").longValue())
                .isIn(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 32_000L, 64_000L);
    }

    /// Checks the statements about small cells on the page for analysts, by its own examples.
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
}
