package org.kithmap.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kithmap.map.SupportMap;
import org.kithmap.testing.Client;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

class CalendarRoutesTest {

    private static final String STEP =
            "{\"on\": \"step\", \"key\": \"%s\", \"to\": {\"words\": \"%s\", \"on\": \"2026-10-02\"%s}}";

    private static TestKithmap kithmap;
    private static Client owner;
    private static String map;
    private static String coffee;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.start();
        owner = kithmap.owner();
        map =
                "/api/maps/"
                        + owner.post("/api/maps", "{\"name\": \"Ana Zoë\"}")
                                .json()
                                .path("id")
                                .textValue();
        coffee = UUID.randomUUID().toString();
        owner.post(
                map + "/changes",
                EditRequests.change(
                        EditRequests.addAlter("Bo"),
                        STEP.formatted(coffee, "Coffee with Bo", ", \"day\": \"2026-10-09\""),
                        STEP.formatted(
                                UUID.randomUUID(),
                                "Choir",
                                ", \"day\": \"2026-10-10\", \"every\": \"weekly\""),
                        STEP.formatted(UUID.randomUUID(), "Some day", ""),
                        STEP.formatted(
                                UUID.randomUUID(),
                                "Over",
                                ", \"day\": \"2026-10-10\", \"state\": \"done\"")));
    }

    @AfterAll
    static void stop() {
        kithmap.close();
    }

    @Test
    void openStepsWithADayAreExportedAsACalendarFile() {
        Response answer = owner.get(map + "/steps.ics?names=full");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/calendar; charset=utf-8");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo(
                        "attachment; filename=\"Ana Zoe.ics\"; filename*=UTF-8''Ana%20Zo%C3%AB.ics");
        assertThat(answer.body().lines().filter(line -> line.startsWith("SUMMARY")))
                .containsExactlyInAnyOrder("SUMMARY:Coffee with Bo", "SUMMARY:Choir");
    }

    @Test
    void oneStepIsExportedByItself() {
        assertThat(
                        owner.get(map + "/steps.ics?names=initials&step=" + coffee)
                                .body()
                                .lines()
                                .filter(line -> line.startsWith("SUMMARY")))
                .containsExactly("SUMMARY:Coffee with B");
    }

    @Test
    void anInvalidChoiceOfNamesIsRefusedWithTheChoices() {
        Response answer = owner.get(map + "/steps.ics?names=none");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").textValue())
                .isEqualTo("\"names\" must be full or initials.");
    }

    @Test
    void aMapOfSomebodyElseHasNoCalendar() {
        SupportMap theirs = SupportMap.empty(UUID.randomUUID().toString(), "Bea");
        TestGraph.maps().create(TestGraph.account(), theirs);
        assertThat(owner.get("/api/maps/%s/steps.ics".formatted(theirs.id())).status())
                .isEqualTo(404);
    }
}
