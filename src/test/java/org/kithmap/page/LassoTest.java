package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;

/// Several are chosen, by a line around them or by ticks, and changed at once.
class LassoTest extends PageTest {

    @Test
    void everythingIsDoneByKeyboard() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            pageSteps.newMap("Several by keys");
            pageSteps.add("Ada", "Bo", "Cleo", "Dara");
            pageSteps.tabTo("List");
            page.keyboard().press("Enter");
            PointerDriver.KEYS.press(page.locator("#list-choose"));
            assertThat(page.locator("#choosing-title")).isFocused();
            assertThat(count(page)).hasText("Nobody is chosen yet");
            tick(page, "Ada");
            tick(page, "Bo");
            assertThat(count(page)).hasText("2 chosen");
            assertThat(count(page)).hasAttribute("role", "status");
            pageSteps.requireAccessible("two are chosen");

            PointerDriver.KEYS.press(chip(page, "Closer"));
            page.keyboard().press("Enter");
            assertThat(said(page)).hasText("Ada and Bo, how close: known.");
            PointerDriver.KEYS.press(chip(page, "They know each other"));
            assertThat(said(page)).hasText("Ada and Bo know each other.");

            // a group that is new, then the same one
            PointerDriver.KEYS.press(page.locator("#choosing-group"));
            assertThat(page.locator("#choosing-group-which")).isFocused();
            page.keyboard().type("Choir");
            page.keyboard().press("Enter");
            assertThat(page.locator("#choosing-group")).isFocused();
            assertThat(said(page)).hasText("Added Choir.");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(said(page)).hasText("The map says so already.");

            PointerDriver.KEYS.press(page.locator("#choosing-answer"));
            page.locator("#choosing-answer-which").selectOption("strained/true");
            pageSteps.requireAccessible("an answer for several");
            PointerDriver.KEYS.press(page.locator(".choosing-form button"));
            assertThat(said(page)).hasText("Ada and Bo, it is not always easy: yes.");

            // removed together, and back by one undo
            PointerDriver.KEYS.press(chip(page, "Remove from the map"));
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "3");
            assertThat(page.locator("#choosing-title")).isFocused();
            page.keyboard().press("Control+z");
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "5");

            page.keyboard().press("Escape");
            assertThat(page.locator("#choosing-title")).hasCount(0);
            assertThat(page.locator(".tree [aria-label=Ada]"))
                    .containsText(Pattern.compile("known\\s+knows (Bo and Choir|Choir and Bo)"));
            assertThat(tab.complaints()).noneMatch(complaint -> !complaint.contains("401"));
        }
    }

    @Test
    void aLineAroundThemChoosesThem() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            pageSteps.newMap("Several by mouse");
            pageSteps.add("Ada", "Bo", "Cleo");
            String before = places(page);
            page.locator("#start-choosing").click();
            around(page, 0.02);
            assertThat(count(page)).hasText("3 chosen");
            assertThat(places(page)).as("nobody moves").isEqualTo(before);

            // one after the other, Back ends it, and Shift begins it
            page.locator("[data-choose]").first().uncheck();
            assertThat(count(page)).hasText("2 chosen");
            page.goBack();
            assertThat(count(page)).hasCount(0);
            page.keyboard().down("Shift");
            around(page, 0.02);
            page.keyboard().up("Shift");
            assertThat(count(page)).hasText("3 chosen");
            around(page, 0.49);
            assertThat(count(page)).hasText("3 chosen");
            assertThat(tab.complaints()).noneMatch(complaint -> !complaint.contains("401"));
        }
    }

    @Test
    void severalAreChosenByFinger() {
        try (Tab tab = chromium.open(Look.PHONE)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            pageSteps.newMap("Several by finger");
            pageSteps.add("Ada", "Bo", "Cleo");
            page.locator("#tab-list").tap();
            page.locator("#list-choose").tap();
            page.locator("[data-choose]").nth(1).tap();
            assertThat(count(page)).hasText("1 chosen");
            assertThat(pageSteps.canvas()).hasAttribute("data-settled", "true");
            around(page, 0.02);
            assertThat(count(page)).hasText("3 chosen");
            chip(page, "Remove from the map").tap();
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "0");
            page.locator(".undo-offer button").first().tap();
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "3");
            pageSteps.requireAccessible("choosing on a phone");
        }
    }

    @Test
    void thoseWhoAreChosenAreDraggedTogether() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            startWithTwoOfThree(page);
            String before = places(page);
            List<?> from = at(page, "Ada");
            page.mouse().move(number(from, 0), number(from, 1));
            page.mouse().down();
            page.mouse().move(number(from, 2), number(from, 3), steps());
            assertThat(page.locator(".canvas-over .dragged")).hasCount(2);
            page.mouse().up();
            requireMovedTogether(page, before);
            assertThat(tab.complaints()).noneMatch(complaint -> !complaint.contains("401"));
        }
    }

    @Test
    void thoseWhoAreChosenAreMovedTogetherByArrowKeys() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            startWithTwoOfThree(page);
            String before = places(page);
            page.locator(".canvas-stage").focus();
            page.keyboard().press("Shift+ArrowRight");
            assertThat(said(page)).hasText("Moved Ada and Bo on the picture.");
            requireMovedTogether(page, before);
        }
    }

    /// Ada and Bo are chosen; Cleo is not.
    private void startWithTwoOfThree(Page page) {
        PageSteps pageSteps = new PageSteps(page, kithmap);
        pageSteps.signIn();
        pageSteps.newMap("Together");
        pageSteps.add("Ada", "Bo", "Cleo");
        page.locator("#tab-list").click();
        page.locator("#list-choose").click();
        for (String name : List.of("Ada", "Bo")) {
            page.locator(".choosing-list li")
                    .filter(ConversationTest.having(name))
                    .locator("input")
                    .check();
        }
        assertThat(count(page)).hasText("2 chosen");
        assertThat(pageSteps.canvas()).hasAttribute("data-settled", "true");
    }

    /// Only the two are, and one Undo brings both back.
    private static void requireMovedTogether(Page page, String before) {
        assertThat(count(page)).hasText("2 chosen");
        page.waitForCondition(() -> !places(page).equals(before));
        assertThat(placesByName(page).get("Cleo")).isNull();
        assertThat(placesByName(page)).containsKeys("Ada", "Bo");
        page.keyboard().press("Control+z");
        page.waitForCondition(() -> places(page).equals(before));
    }

    @SuppressWarnings("unchecked") // as the script returns it
    private static Map<String, Object> placesByName(Page page) {
        return (Map<String, Object>)
                page.evaluate(
                        "async map => Object.fromEntries((await (await fetch(`/api/maps/${map}`)).json()).alters"
                                + ".filter(one => one.places).map(one => [one.name, one.places]))",
                        PageSteps.mapIn(page));
    }

    /// The middle of a symbol in the window, and a point a little nearer to the ego.
    private static List<?> at(Page page, String name) {
        return (List<?>)
                page.evaluate(
                        """
                        name => {
                            const place = document.querySelector('.canvas-graph');
                            const { cy } = place._cyreg;
                            const id = cy.nodes('[layer="names"]').filter(one => one.data('full') === name)[0].data('of')[0];
                            const { x, y } = cy.nodes('[layer="symbols"]').filter(one => one.data('of')[0] === id)[0].renderedPosition();
                            const box = place.getBoundingClientRect();
                            const ego = cy.nodes('[layer="ego"]')[0].renderedPosition();
                            return [box.x + x, box.y + y, box.x + x + 0.2 * (ego.x - x), box.y + y + 0.2 * (ego.y - y)];
                        }
                        """,
                        name);
    }

    private static double number(List<?> of, int at) {
        return ((Number) of.get(at)).doubleValue();
    }

    private static Mouse.MoveOptions steps() {
        return new Mouse.MoveOptions().setSteps(4);
    }

    private static Locator count(Page page) {
        return page.locator("#choosing-count");
    }

    private static Locator said(Page page) {
        return page.locator("#live");
    }

    private static Locator chip(Page page, String name) {
        return page.locator(".choosing-foot .chip").getByText(name);
    }

    private static void tick(Page page, String name) {
        Locator row = page.locator(".choosing-list li").filter(ConversationTest.having(name));
        PointerDriver.KEYS.goTo(row.locator("input"));
        page.keyboard().press("Space");
    }

    /// The places that were set by hand, and the rings.
    private static String places(Page page) {
        return String.valueOf(
                page.evaluate(
                        "async map => JSON.stringify((await (await fetch(`/api/maps/${map}`)).json()).alters)",
                        PageSteps.mapIn(page)));
    }

    /// Draws a rectangle over the map, this share of it inside its edges.
    private static void around(Page page, double share) {
        BoundingBox box = page.locator(".canvas-stage").boundingBox();
        double[][] corners = {
            {share, share}, {1 - share, share}, {1 - share, 1 - share}, {share, 1 - share}
        };
        for (int i = 0; i < corners.length; i++) {
            page.mouse()
                    .move(
                            box.x + corners[i][0] * box.width,
                            box.y + corners[i][1] * box.height,
                            new Mouse.MoveOptions().setSteps(4));
            if (i == 0) {
                page.mouse().down();
            }
        }
        page.mouse().up();
    }
}
