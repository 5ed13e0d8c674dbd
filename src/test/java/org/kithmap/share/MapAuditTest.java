package org.kithmap.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.graph.CypherFile;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

/// The log of a map, in which its owner reads who did what with it, and the consent to research.
class MapAuditTest extends SharingFixture {

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

        assertThat(log())
                .containsExactly(
                        "Noor withdrawn Coach Cleo",
                        "Noor no-research ",
                        "Noor agreed-to-research ",
                        "Noor shared-anew Coach Cleo",
                        "Coach Cleo changed ",
                        "Coach Cleo looked ",
                        "Noor shared Coach Cleo");
    }

    @Test
    void theOwnerReadsWhoProposedWhomAndThatTheyAgreed() {
        Account sam = TestKithmap.account("Coach Sam", Role.COACH);
        kithmap.as(sam);
        String proposal = "{\"colleague\": \"%s\", \"kind\": \"handover\"}".formatted(sam.id());
        share("{}");
        coach.put(map + "/proposal", proposal);
        coach.put(map + "/proposal", proposal);
        coach.delete(map + "/proposal");
        coach.put(map + "/proposal", proposal);
        String terms = me.get(map + "/shares").json().at("/proposals/0/terms").asText();
        me.post(
                map + "/proposals/" + coachAccount.id(),
                "{\"accepted\": true, \"terms\": \"%s\"}".formatted(terms));
        assertThat(log())
                .containsExactly(
                        "Noor withdrawn Coach Cleo",
                        "Noor shared-as-proposed Coach Sam",
                        "Coach Cleo proposed Coach Sam",
                        "Coach Cleo proposal-withdrawn Coach Sam",
                        "Coach Cleo proposed Coach Sam",
                        "Noor shared Coach Cleo");
    }

    private List<String> log() {
        JsonNode log = me.get(map + "/audit").json();
        assertThat(log.path("intact").booleanValue()).isTrue();
        return StreamSupport.stream(log.path("events").spliterator(), false)
                .map(event ->
                        "%s %s %s"
                                .formatted(
                                        event.path("name").textValue(),
                                        event.path("did").textValue(),
                                        event.path("whom").asText()))
                .toList();
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
    void theLogNamesTheCoachWhoEndedTheirAccess() {
        share("{}");
        coach.delete(shares());
        JsonNode last = me.get(map + "/audit").json().at("/events/0");
        assertThat(last.path("did").textValue()).isEqualTo("coach-ended");
        assertThat(last.path("by").textValue()).isEqualTo(coachAccount.id());
        assertThat(last.path("name").textValue()).isEqualTo(coachAccount.name());
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
}
