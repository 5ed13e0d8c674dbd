package org.kithmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.analysis.AnalysisPractice.analyst;
import static org.kithmap.analysis.AnalysisPractice.ask;
import static org.kithmap.analysis.AnalysisPractice.lines;
import static org.kithmap.analysis.AnalysisPractice.newAccount;
import static org.kithmap.analysis.AnalysisPractice.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.account.Role;
import org.kithmap.testing.Client;

/// The state of the research graph, its schema and its query plans, asked by the analyst of
/// [AnalysisPractice].
class AnalysisRoutesTest {

    @Test
    void onlyAnalystsMayAsk() {
        Client others = newAccount(Role.PERSON, Role.COACH, Role.ADMINISTRATOR);
        for (String route : practice().routes()) {
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
        JsonNode state = analyst().get("/api/analysis").json();
        assertThat(state.at("/build/maps").intValue()).isEqualTo(6);
        assertThat(state.at("/build/named").booleanValue()).isFalse();
        assertThat(state.path("k").intValue()).isEqualTo(5);
        assertThat(state.at("/limits/rows").intValue()).isEqualTo(100_000);
        assertThat(state.path("own").booleanValue()).isFalse();
        JsonNode schema = analyst().get("/api/analysis/schema").json();
        assertThat(schema.path("labels").findValuesAsText("name")).contains("Ego", "Alter");
        assertThat(schema.path("functions").toString()).contains("\"count\"");
        assertThat(analyst().get("/api/analysis/address").status()).isEqualTo(404);
    }

    @Test
    void theSchemaTellsNoCount() {
        JsonNode schema = analyst().get("/api/analysis/schema").json();
        assertThat(schema.path("labels").size()).isGreaterThan(2);
        assertThat(schema.findValues("count")).allMatch(JsonNode::isNull);
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
}
