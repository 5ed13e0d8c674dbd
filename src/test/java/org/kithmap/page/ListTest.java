package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;

/// The list is the picture's equal: it tells a screen reader what the picture tells the eye, and
/// every edit is in it, by keyboard alone.
class ListTest extends PageTest {

    /// A map of two who know each other; the first is very close, and support goes both ways.
    private static PageSteps mapOfTwo(Page page, String map, String one, String other) {
        PageSteps pageSteps = new PageSteps(page, kithmap);
        pageSteps.signIn();
        pageSteps.newMap(map);
        pageSteps.add(one, other);
        pageSteps.chooseCloseness(one, "very close");
        page.locator("[data-flow=received-emotional]").click();
        page.locator("[data-flow=given-practical]").click();
        page.locator("#card-tie").selectOption(other);
        return pageSteps;
    }

    @Test
    void theListShowsEverybodyWithRingSupportAndTies() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            PageSteps pageSteps = mapOfTwo(page, "Equal", "Bo", "Cleo");
            assertThat(page.locator(".tree"))
                    .matchesAriaSnapshot(
                            """
                            - tree "Everyone on the map":
                              - treeitem "Very close" [expanded]:
                                - heading "Very close" [level=3]
                                - group:
                                  - treeitem "Bo" [selected]: Bo person · very close listens to you you help out knows Cleo
                              - treeitem "Not said yet" [expanded]:
                                - heading "Not said yet" [level=3]
                                - group:
                                  - treeitem "Cleo": Cleo person · closeness not said yet knows Bo
                            """);
            assertThat(page.locator(".summary p"))
                    .hasText(
                            "There are two names on your map. Bo is very close. Bo supports you. You support Bo.");
        }
    }

    @Test
    void everyEditIsMadeByKeyboardAlone() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            pageSteps.newMap("Keys alone");
            pageSteps.tabTo("Add somebody");
            press(page, "Enter");
            page.keyboard().type("Bo");
            press(page, "Enter");
            page.keyboard().type("Cleo");
            press(page, "Enter", "Escape");
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "2");

            pageSteps.tabTo("List");
            press(page, "Enter");
            pageSteps.tabTo("Bo");
            press(page, "+", "+", "ArrowDown", "ArrowUp", "+");
            assertThat(page.locator("#live")).hasText("Bo, how close: fairly close.");
            assertThat(page.locator(".tree [data-alter]:focus .row-name")).hasText("Bo");
            press(page, "-");
            assertThat(page.locator("#live")).hasText("Bo, how close: known.");

            // the card: support, a tie, every answer
            press(page, "Enter");
            pageSteps.tabTo("listens to me: Bo, press to note it");
            press(page, "Enter");
            assertThat(page.locator("#live")).hasText("Bo listens to you.");
            pageSteps.tabTo("work");
            press(page, "Enter");
            pageSteps.tabTo("empathy");
            press(page, "Enter");
            pageSteps.tabTo("I help out: Bo, press to note it");
            press(page, "Enter");
            for (int i = 0; i < 80 && !focused(page, "card-tie"); i++) {
                press(page, "Tab");
            }
            press(page, "ArrowDown");
            assertThat(page.locator("#live")).hasText("Bo and Cleo know each other.");
            pageSteps.tabTo("Change");
            press(page, "Enter");
            assertThat(page.locator("#edit-name")).isFocused();
            page.keyboard().type("b");
            press(page, "Tab");
            assertThat(page.locator("#live")).containsText("is now called");
            press(page, "ArrowRight");
            assertThat(page.locator("#live")).containsText("how close");
            press(page, "Escape");
            assertThat(page.locator("#card-edit")).isFocused();
            press(page, "Escape");

            // two steps back, off the map, and back again; the focus never gets lost
            press(page, "Control+z", "Control+z");
            assertThat(pageSteps.card("Bo")).hasCount(0);
            page.locator(".tree [tabindex='0']").focus();
            press(page, "Home", "Delete");
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "1");
            assertThat(page.locator(".tree [data-alter]:focus")).hasCount(1);
            assertThat(page.locator("#live")).containsText("Undo is offered, also with Control Z.");
            press(page, "Control+z");
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "2");
            assertThat(page.locator(".undo-offer")).hasCount(0);

            // the offer is reached and taken by key
            page.locator(".tree [tabindex='0']").focus();
            press(page, "Home", "Delete");
            pageSteps.requireAccessible("somebody was removed");
            page.locator("#undo-offer").focus();
            press(page, "Enter");
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "2");
            assertThat(page.locator(".undo-offer")).hasCount(0);
            assertThat(page.evaluate("document.activeElement !== document.body")).isEqualTo(true);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    /// What dragging to a ring does, in one step, and told to a screen reader in the same words.
    @Test
    void aRingIsChosenDirectly() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            pageSteps.newMap("Rings");
            pageSteps.add("Bo", "Cleo");

            page.locator("#tab-list").click();
            page.locator(".tree [tabindex='0']").focus();
            press(page, "5");
            assertThat(page.locator("#live")).hasText("Bo, how close: very close.");
            assertThat(page.locator(".tree [data-alter]:focus .row-name")).hasText("Bo");

            pageSteps.openCard("Bo");
            page.getByLabel("How close", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("further away");
            assertThat(page.locator("#live")).hasText("Bo, how close: further away.");
            pageSteps.requireAccessible("the ring on a card");
            press(page, "Escape");

            page.locator("#list-choose").click();
            page.getByText("Choose all", new Page.GetByTextOptions().setExact(true)).click();
            page.locator("#choosing-answer").click();
            page.locator("#choosing-answer-which").selectOption("closeness/4");
            page.locator(".choosing-form [type=submit]").click();
            assertThat(page.locator("#live")).hasText("Bo and Cleo, how close: close.");
        }
    }

    @Test
    void arrowKeysMoveThroughThePictureAndEnterOpensACard() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            pageSteps.openMap("Noor");
            page.locator(".canvas-stage").focus();
            press(page, "ArrowRight", "ArrowRight");
            String name = page.locator(".canvas-said").textContent();
            assertThat(name).isNotBlank();
            press(page, "Enter");
            assertThat(pageSteps.card(name)).isVisible();
        }
    }

    @Test
    void theTableShowsTheSameAndTakesAnswers() {
        try (Tab tab = chromium.open(Look.PHONE)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            pageSteps.newMap("Table");
            pageSteps.add("Bo");
            page.locator("#tab-list").click();
            page.getByText("As a table").click();
            pageSteps.requireAccessible("table");
            page.getByLabel("Bo: how close").selectOption("4");
            page.keyboard().press("Escape");
            assertThat(page.locator(".tree")).containsText("person · close");
        }
    }

    @Test
    void aNameIsNeverTranslatedWithThePage() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            PageSteps pageSteps = mapOfTwo(page, "Quxel", "Quxanna", "Quxbo");
            assertThat(page.locator(".card .knows .name")).hasText("Quxbo");
            List<String> translated = new ArrayList<>(namesTranslated(page, "card and list"));
            page.locator("#card-edit").click();
            translated.addAll(namesTranslated(page, "the form of a card"));
            press(page, "Escape");
            page.locator("#card-step").click();
            translated.addAll(namesTranslated(page, "steps"));
            page.locator("#tab-insights").click();
            translated.addAll(namesTranslated(page, "insights"));
            page.getByLabel("What was changed").click();
            assertThat(page.locator("dialog[open] .history li").first()).isVisible();
            translated.addAll(namesTranslated(page, "history"));
            press(page, "Escape");
            pageSteps.openFromMenu("Open another map");
            assertThat(page.locator("dialog[open]")).isVisible();
            translated.addAll(namesTranslated(page, "maps"));
            press(page, "Escape");
            page.locator("#tab-list").click();
            page.locator("#list-table").click();
            translated.addAll(namesTranslated(page, "table"));
            press(page, "Escape");
            page.locator(".tree [data-alter]").last().focus();
            press(page, "Delete");
            assertThat(page.locator("#undo-offer-text")).containsText("Qux");
            translated.addAll(namesTranslated(page, "the offer to undo"));
            assertThat(translated).isEmpty();
        }
    }

    /// Texts with a name that a browser which translates the page would translate as well.
    private static List<String> namesTranslated(Page page, String where) {
        return ((List<?>)
                        page.evaluate(
                                """
                                async () => {
                                    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
                                    const found = [];
                                    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                                    while (walker.nextNode()) {
                                        const { data, parentElement } = walker.currentNode;
                                        if (data.includes('Qux') && !parentElement.closest('[translate=no], textarea')) found.push(data.trim());
                                    }
                                    return found;
                                }
                                """))
                .stream().map(text -> "%s: %s".formatted(where, text)).toList();
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static boolean focused(Page page, String id) {
        return id.equals(page.evaluate("document.activeElement.id"));
    }
}
