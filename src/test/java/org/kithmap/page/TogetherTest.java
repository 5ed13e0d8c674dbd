package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;

/// One map in two windows, with a connection that comes and goes: nobody's change is lost, and none
/// is written over unasked.
class TogetherTest extends PageTest {

    private static final String CHANGES = "**/api/maps/*/changes";

    @Test
    void aChangeInOneWindowIsShownInTheOther() {
        try (Tab one = chromium.open(Look.DESK);
                Tab other = chromium.open(Look.PHONE)) {
            PageSteps here = started(one, "In step");
            PageSteps there = joined(other, "In step");

            here.add("Bo", "Cleo");
            assertThat(there.canvas()).hasAttribute("data-alters", "2");
            there.page().locator("[data-do=undo]").click();
            assertThat(here.canvas()).hasAttribute("data-alters", "0");
            here.page().keyboard().press("Control+y");
            assertThat(there.canvas()).hasAttribute("data-alters", "2");
        }
    }

    /// A browser has six connections to one address, for all its windows together.
    @Test
    void aHiddenWindowClosesItsConnectionAndCatchesUpWhenShown() {
        try (Tab one = chromium.open(Look.DESK);
                Tab other = chromium.open(Look.DESK)) {
            other.page()
                    .addInitScript(
                            """
                            const Source = EventSource;
                            window.sources = [];
                            window.EventSource = class extends Source {
                                constructor(...where) { super(...where); window.sources.push(this); }
                            };
                            """);
            PageSteps here = started(one, "Out of sight");
            PageSteps there = joined(other, "Out of sight");
            assertThat(connections(there)).isOne();

            turn(there, "hidden");
            assertThat(connections(there)).isZero();
            here.add("Bo", "Cleo");
            saved(here);
            there.add("Dana"); // sent also from out of sight
            assertThat(here.canvas()).hasAttribute("data-alters", "3");

            here.add("Emil");
            saved(here);
            turn(there, "visible");
            assertThat(there.canvas()).hasAttribute("data-alters", "4");
            assertThat(connections(there)).isOne();
            here.add("Finn");
            assertThat(there.canvas()).hasAttribute("data-alters", "5");
            assertThat(other.complaints()).noneMatch(complaint -> !complaint.contains("401"));
        }
    }

    private static int connections(PageSteps pageSteps) {
        return (int)
                pageSteps
                        .page()
                        .evaluate(
                                "() => window.sources.filter((one) => one.readyState !== EventSource.CLOSED).length");
    }

    private static void turn(PageSteps pageSteps, String visibility) {
        pageSteps
                .page()
                .evaluate(
                        """
                        (visibility) => {
                            Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
                            document.dispatchEvent(new Event('visibilitychange'));
                        }
                        """,
                        visibility);
    }

    @Test
    void conflictingAnswersAreLeftToThePerson() {
        try (Tab one = chromium.open(Look.DESK);
                Tab other = chromium.open(Look.DESK)) {
            PageSteps here = started(one, "Meeting");
            here.add("Bo");
            PageSteps there = joined(other, "Meeting");
            assertThat(there.canvas()).hasAttribute("data-alters", "1");

            // one is cut off, and both answer how close Bo is
            there.page().context().setOffline(true);
            there.chooseCloseness("Bo", "close");
            assertThat(there.page().locator(".saving")).containsText("One change is not saved yet");
            here.chooseCloseness("Bo", "known");
            saved(here);

            there.page().context().setOffline(false);
            Locator question =
                    there.page()
                            .getByRole(
                                    AriaRole.ALERTDIALOG,
                                    new Page.GetByRoleOptions()
                                            .setName("Two changes at the same time"));
            assertThat(question).containsText("Bo · how close");
            assertThat(question).containsText("you: close · there now: known");
            there.requireAccessible("two changes met");
            question.getByText("Use mine").click();
            assertThat(question).hasCount(0);
            saved(there);
            assertThat(here.card("Bo")).containsText("· close");
            assertThat(one.complaints()).isEmpty();
        }
    }

    @Test
    void unsavedChangesSurviveAReload() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            PageSteps pageSteps = started(tab, "Cut off");
            page.route(
                    CHANGES,
                    route -> {
                        if (route.request().method().equals("POST")) {
                            route.abort();
                        } else {
                            route.resume();
                        }
                    });
            pageSteps.add("Bo");
            pageSteps.add("Cleo");
            assertThat(page.locator(".saving")).containsText("2 changes are not saved yet");

            PageSteps.reload(page);
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "2");
            assertThat(page.locator(".saving")).containsText("2 changes are not saved yet");

            page.unroute(CHANGES);
            saved(pageSteps);
            String map = PageSteps.mapIn(page);
            assertThat(kithmap.owner().get("/api/maps/" + map).body())
                    .contains("\"name\":\"Bo\"", "\"name\":\"Cleo\"");
            PageSteps.reload(page);
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "2");
        }
    }

    @Test
    void aReloadLosesNothingOfAnUnfinishedLine() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            PageSteps pageSteps = started(tab, "Typing");
            pageSteps.add("Bo");
            pageSteps.openCard("Bo");
            page.locator("#card-edit").click();
            page.getByText("In your own words").click();
            page.locator("#edit-notes").pressSequentially("met at the bus stop");
            PageSteps.reload(page);
            pageSteps.openCard("Bo");
            assertThat(pageSteps.card("Bo")).containsText("met at the bus stop");
        }
    }

    @Test
    void everyChangeIsInTheHistoryInWordsAlsoAfterAReload() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            PageSteps pageSteps = started(tab, "History");
            pageSteps.add("Bo", "Cleo");
            pageSteps.chooseCloseness("Bo", "close");
            page.locator("[data-flow=received-emotional]").click();
            page.locator("#card-tie").selectOption("Cleo");
            saved(pageSteps);
            PageSteps.reload(page);
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "2");

            openHistory(page);
            assertThat(page.locator(".history-words"))
                    .hasText(
                            new String[] {
                                "Bo and Cleo know each other.",
                                "Bo listens to you.",
                                "Bo, how close: close.",
                                "Added Bo and Cleo."
                            });
            pageSteps.requireAccessible("history");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void goingBackSaysWhatItChangesAndCanBeUndone() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            PageSteps pageSteps = started(tab, "Going back");
            pageSteps.add("Bo", "Cleo");
            pageSteps.chooseCloseness("Bo", "close");
            saved(pageSteps);
            openHistory(page);
            page.getByText("Back to the very start").click();
            assertThat(page.locator(".restore-changes li"))
                    .hasText(new String[] {"No longer on the map: Bo and Cleo."});
            pageSteps.requireAccessible("going back");
            page.locator("#restore-do").click();
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "0");
            page.keyboard().press("Control+z");
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "2");
            saved(pageSteps);
            PageSteps.reload(page);
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "2");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void anEditAfterGoingBackAndAfterUndoLosesNothingFromTheHistory() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            PageSteps pageSteps = started(tab, "Branches");
            pageSteps.add("Bo");
            pageSteps.add("Cleo");
            saved(pageSteps);
            page.keyboard().press("Control+z");
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "1");
            pageSteps.add("Dana");
            saved(pageSteps);
            openHistory(page);
            assertThat(page.locator(".history-words"))
                    .hasText(new String[] {"Added Dana.", "Added Cleo.", "Added Bo."});
            page.locator(".history li", new Page.LocatorOptions().setHasText("Added Cleo."))
                    .getByRole(AriaRole.BUTTON)
                    .click();
            page.locator("#restore-do").click();
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "2");
            openHistory(page);
            assertThat(page.locator(".history-words").first())
                    .hasText("Went back to how it was after: Added Cleo.");
        }
    }

    private static void openHistory(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("What was changed"))
                .click();
    }

    private static PageSteps started(Tab tab, String name) {
        PageSteps pageSteps = new PageSteps(tab.page(), kithmap);
        pageSteps.signIn();
        pageSteps.newMap(name);
        return pageSteps;
    }

    private static PageSteps joined(Tab tab, String name) {
        PageSteps pageSteps = new PageSteps(tab.page(), kithmap);
        pageSteps.signIn();
        pageSteps.openMap(name);
        return pageSteps;
    }

    private static void saved(PageSteps pageSteps) {
        assertThat(pageSteps.page().locator(".saving")).hasAttribute("data-saving", "saved");
    }
}
