package org.kithmap.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.SharedMap.alter;
import static org.kithmap.testing.SharedMap.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.kithmap.testing.Client;

/// The parts of a shared map that its owner withholds. They are looked for in everything the coach
/// can ask for.
class WithheldPartsTest extends SharingFixture {

    @Test
    void noAnswerToTheCoachHasWithheldParts() {
        shareARestrictedPart();
        assertThat(everything(coach))
                .contains("Anna")
                .doesNotContain(
                        "Zora",
                        zora,
                        "SECRETNOTE",
                        "SECRETANSWER",
                        "intimacy",
                        "\"strained\":",
                        "2026-02-03",
                        "2026-02-04");
    }

    @Test
    void aRestrictedMapHasTheSharedPart() {
        shareARestrictedPart();
        JsonNode seen = coach.get(map).json();
        assertThat(seen.path("access").path("restricted").booleanValue()).isTrue();
        assertThat(seen.path("alters")).hasSize(1);
        assertThat(seen.path("alters").path(0).has("closeness")).isFalse();
        assertThat(seen.path("supports")).as("one in an area, one in none").hasSize(2);
        for (String list : List.of("ties", "reflections", "steps", "contacts", "views")) {
            assertThat(seen.path(list)).as(list).isEmpty();
        }
    }

    @Test
    void theListOfMapsCountsOnlyVisibleAlters() {
        shareARestrictedPart();
        assertThat(coach.get("/api/maps").json().path(0).path("alters").intValue()).isEqualTo(1);
    }

    private void shareARestrictedPart() {
        share(
                "{'edit': true, 'withheld': {'alters': ['%s'], 'domains': ['intimacy'], 'notes': true, 'closeness': true, 'reflections': true, 'contacts': true}}"
                        .formatted(zora));
    }

    @Test
    void insightsForTheOwnerSpeakOfTheWholeMap() {
        fourMoreSupport("wellbeing");
        share("{'withheld': {'alters': ['%s']}}".formatted(zora));
        JsonNode mine = insight(me, "areas-resting-on-one");
        assertThat(texts(mine.path("domains"))).containsExactlyInAnyOrder("intimacy", "work");
    }

    @Test
    void insightsForACoachSpeakOnlyOfTheSharedPart() {
        fourMoreSupport("wellbeing");
        share("{'withheld': {'alters': ['%s']}}".formatted(zora));
        JsonNode theirs = insight(coach, "support-across-areas");
        assertThat(texts(theirs.path("domains")))
                .containsExactlyInAnyOrder("intimacy", "wellbeing");
        assertThat(texts(theirs.path("alters"))).hasSize(5).contains(anna).doesNotContain(zora);
    }

    @Test
    void insightsThatHiddenAltersCouldContradictAreOmitted() {
        fourMoreSupport("wellbeing");
        share("{'withheld': {'alters': ['%s']}}".formatted(zora));
        assertThat(coach.get(map + "/insights").json().findValuesAsText("key"))
                .doesNotContain("areas-resting-on-one", "areas-without-support");
    }

    @Test
    void insightsForACoachLeaveNoTrace() {
        fourMoreSupport("wellbeing");
        String before = me.get(map + "/insights").body();
        share("{'withheld': {'alters': ['%s']}}".formatted(zora));
        coach.get(map + "/insights");
        assertThat(me.get(map + "/insights").body()).isEqualTo(before);
        assertThat(me.get("/api/maps").json()).hasSize(1);
        assertThat(coach.get("/api/maps").json()).hasSize(1);
    }

    @Test
    void anInsightThatFoundNothingIsOmittedWhenSomethingIsHidden() {
        fourMoreSupport("wellbeing");
        assertThat(insight(me, "areas-resting-on-one").path("found").booleanValue()).isTrue();
        share("{'withheld': {'domains': ['intimacy', 'work']}}");

        assertThat(coach.get(map + "/insights").json().findValues("found"))
                .isNotEmpty()
                .allMatch(JsonNode::booleanValue);
    }

    @Test
    void thePreviewIsExactlyWhatTheCoachWillSee() {
        String withheld =
                "{'withheld': {'alters': ['%s'], 'domains': ['work'], 'closeness': true}}"
                        .formatted(zora);
        JsonNode preview = me.post(map + "/preview", json(withheld)).json();
        share(withheld);

        JsonNode seen = coach.get(map).json();
        ((ObjectNode) seen).remove(List.of("revision", "access"));
        assertThat(preview.path("map")).isEqualTo(seen);
        assertThat(preview.path("insights")).isEqualTo(coach.get(map + "/insights").json());
    }

    /// So many that every insight may speak.
    private void fourMoreSupport(String area) {
        for (int i = 0; i < 4; i++) {
            String id = UUID.randomUUID().toString();
            change(me, alter(id, "{'name': 'Other'}"), support(id, "practical", area));
        }
    }

    private String everything(Client who) {
        StringBuilder all = new StringBuilder();
        for (String path :
                List.of(
                        "",
                        "/changes",
                        "/insights",
                        "/shares",
                        "/audit",
                        "/export",
                        "/steps.ics")) {
            all.append(who.get(map + path).body());
        }
        return all.append(who.get("/api/maps").body()).toString();
    }

    private JsonNode insight(Client who, String key) {
        return StreamSupport.stream(who.get(map + "/insights").json().spliterator(), false)
                .filter(one -> one.path("key").textValue().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
