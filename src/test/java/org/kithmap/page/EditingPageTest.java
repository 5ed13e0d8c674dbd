package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;

/// Changing one's own map: what is asked before, what is said after, and where the focus goes.
class EditingPageTest extends PageTest {

    private Tab tab;
    private Page page;
    private PageSteps steps;

    @BeforeEach
    void aMapWithAdaAndBo() {
        tab = chromium.open(Look.DESK);
        page = tab.page();
        steps = new PageSteps(page, kithmap);
        steps.signIn();
        steps.newMap("Mine");
        steps.add("Ada", "Bo");
    }

    @AfterEach
    void close() {
        tab.close();
    }

    @Test
    void theHistoryIsForgottenOnlyAfterAQuestion() {
        openHistory();
        page.locator("#history-forget").click();
        assertThat(page.locator(".history li")).hasCount(1);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Forget it for good"))
                .click();
        assertThat(page.locator("#dialog-history .soft"))
                .hasText("No changes are listed here. What you change from now on will be.");
    }

    @Test
    void theFocusStaysInTheHistoryThatWasForgotten() {
        openHistory();
        page.locator("#history-forget").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Forget it for good"))
                .click();
        assertThat(page.locator("#dialog-history-title")).isFocused();
    }

    @Test
    void theMapHasTheFocusWhereTwoAreTied() {
        page.locator("#start-tying").press("Enter");
        assertThat(page.locator(".canvas-stage")).isFocused();
    }

    @Test
    void aDayThatIsStillToComeIsNoLastContact() {
        steps.openCard("Ada");
        page.locator("#card-edit").click();
        LocalDate tomorrow = LocalDate.now(ZoneId.systemDefault()).plusDays(2);
        page.locator("#edit-lastContact").fill(tomorrow.toString());
        assertThat(page.locator("#edit-lastContact"))
                .hasJSProperty(
                        "validationMessage",
                        "This day is still to come. Choose today or an earlier day.");
    }

    @Test
    void aSecondEntryOfTheSameNameIsSaid() {
        page.locator(".toolbar-add").click();
        page.locator("#add-names").fill("Ada");
        page.keyboard().press("Enter");
        assertThat(page.locator("#dialog-add [role=status]"))
                .containsText("Ada is on the map twice now.");
    }

    @Test
    void whoIsAddedNextIsAPersonAgain() {
        page.locator(".toolbar-add").click();
        page.locator("#dialog-add label").filter(ConversationTest.having("pet")).first().click();
        page.locator("#add-names").fill("Rex");
        page.keyboard().press("Enter");
        assertThat(page.locator("#dialog-add input[name=kind][value=person]")).isChecked();
    }

    @Test
    void keysOfTheListAreNotPrinted() {
        page.locator("#tab-list").click();
        assertThat(page.locator("#tree-hint")).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#tree-hint")).isHidden();
    }

    @Test
    void aHeadingIsNotPrintedAloneAtAFoot() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(
                        page.evaluate(
                                "() => [...document.querySelectorAll('h1, h2, h3')].every((one) => getComputedStyle(one).breakAfter === 'avoid')"))
                .isEqualTo(true);
    }

    @Test
    void aMessageLeavesUndoFree() {
        steps.openCard("Bo");
        page.locator("#card-edit").click();
        page.locator(".card-form .remove").click();
        BoundingBox message = page.locator(".undo-offer").boundingBox();
        BoundingBox undo = page.locator(".undo-group").boundingBox();
        assertThat(message.y + message.height).isLessThanOrEqualTo(undo.y);
    }

    @Test
    void aCopyHasTheMoveThatWaitedForAnotherPress() {
        steps.openCard("Ada");
        page.locator(".canvas-stage").focus();
        page.keyboard().press("Shift+ArrowLeft");
        steps.openFromMenu("Duplicate this map");
        assertThat(page.locator("#live")).containsText("Copy of Mine is open.");
        assertThat(places(PageSteps.mapIn(page))).isNotEqualTo("{}");
    }

    /// The places that were set by hand for Ada on a map.
    private String places(String map) {
        return String.valueOf(
                page.evaluate(
                        """
                        async map => JSON.stringify((await (await fetch(`/api/maps/${map}`)).json())
                            .alters.find(({ name }) => name === 'Ada').places ?? {})\
                        """,
                        map));
    }

    private void openHistory() {
        page.locator("#undo-bar")
                .getByRole(AriaRole.BUTTON, PageSteps.exactly("What was changed"))
                .click();
    }
}
