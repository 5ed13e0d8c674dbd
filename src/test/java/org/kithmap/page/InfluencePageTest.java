package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.graph.CypherFile;
import org.kithmap.map.SupportMap;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.MapSketch;
import org.kithmap.testing.TestGraph;

/// The question whether being with somebody does good or costs strength, for the owner of a map.
class InfluencePageTest extends PracticePages {

    private Account owner;
    private SupportMap map;

    @BeforeEach
    void aMap() {
        owner = new Account(UUID.randomUUID().toString(), "Noor", Set.of(Role.PERSON));
        practice.as(owner);
        map = MapSketch.of("Anna: family 5\nBo: friend 4").map();
        TestGraph.maps().create(owner.id(), map);
    }

    @Test
    void anAnswerOnTheCardIsKeptAndListed() {
        try (Tab tab = open(owner, Look.DESK)) {
            Page page = tab.page();
            openCard(page);
            page.locator(".influence summary").click();
            page.waitForResponse("**/influences", () -> answer(page, "costs-strength").click());
            new PageSteps(page, practice).requireAccessible("the question whether it does good");
            PageSteps.reload(page);
            page.locator("#tab-list").click();
            assertThat(page.locator("[role=treeitem][data-alter]").first())
                    .containsText("costs you energy");
        }
    }

    @Test
    void anAnswerThatCannotBeSavedIsNotShownAsIfItWere() {
        try (Tab tab = open(owner, Look.DESK)) {
            Page page = tab.page();
            openCard(page);
            page.locator(".influence summary").click();
            page.route("**/influences", Route::abort);
            answer(page, "both").click();
            assertThat(page.locator("#notice")).containsText("cannot be reached");
            assertThat(answer(page, "both")).hasAttribute("aria-pressed", "false");
        }
    }

    @Test
    void aDamagedAnswerIsRemovedOnTheCard() {
        String anna = map.alters().getFirst().id();
        practice.as(owner)
                .put(
                        "/api/maps/%s/influences".formatted(map.id()),
                        "{\"alter\": \"%s\", \"to\": \"both\"}".formatted(anna));
        TestGraph.graph()
                .write(
                        new CypherFile(
                                "test",
                                "MATCH (i:Influence {id: $id})"
                                        + " SET i.answer = left(i.answer, 12) + 'AAAA' + substring(i.answer, 16)"),
                        Map.of("id", anna));
        try (Tab tab = open(owner, Look.PHONE)) {
            Page page = tab.page();
            openCard(page);
            page.locator(".influence summary").click();
            page.waitForResponse(
                    "**/influences", () -> page.locator(".influence-damaged button").click());
            assertThat(page.locator(".influence-damaged")).hasCount(0);
            PageSteps.reload(page);
            assertThat(page.locator(".influence")).isVisible();
            assertThat(page.locator(".influence-damaged")).hasCount(0);
        }
    }

    @Test
    void aCoachIsNeitherAskedNorToldOnACardThatIsShared() {
        practice.as(owner)
                .put(
                        "/api/maps/%s/influences".formatted(map.id()),
                        "{\"alter\": \"%s\", \"to\": \"costs-strength\"}"
                                .formatted(map.alters().getFirst().id()));
        Account coach = new Account(UUID.randomUUID().toString(), "Cleo", Set.of(Role.COACH));
        practice.as(coach);
        practice.as(owner)
                .put("/api/maps/%s/shares/%s".formatted(map.id(), coach.id()), "{\"edit\": true}");
        try (Tab tab = open(coach, Look.DESK)) {
            tab.page().navigate(practice.address() + "/#map=" + map.id());
            openCard(tab.page());
            assertThat(tab.page().locator(".influence")).hasCount(0);
            assertThat(tab.page().locator("body")).not().containsText("energy");
        }
    }

    private static void openCard(Page page) {
        page.locator("#canvas[data-settled=true]").waitFor();
        page.locator("#tab-list").click();
        page.locator("[role=treeitem][data-alter]").first().click();
        assertThat(page.locator("#card-name")).isVisible();
    }

    private static Locator answer(Page page, String answer) {
        return page.locator(".influence [data-answer=%s]".formatted(answer));
    }
}
