package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.map.SupportMap;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.Samples;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

/// A coach draws on the map during a conversation.
@SuppressWarnings("NullAway.Init") // each test begins with a conversation
class DrawingTest extends PracticePages {

    private Tab tab;
    private Page page;

    @BeforeEach
    void beginAConversation() {
        Account coach = TestKithmap.account("Cleo", Role.COACH);
        practice.as(coach);
        SupportMap map = Samples.eli();
        TestGraph.maps().create(coach.id(), map);
        tab = open(coach, Look.DESK);
        page = tab.page();
        page.evaluate("id => { location.hash = `#map=${id}&talk=list`; }", map.id());
        page.locator("#conversation-prepare").click();
        assertThat(page.locator("#conversation-title")).isFocused();
        page.locator("#conversation-begin").click();
        assertThat(page.locator("#conversation-title")).isFocused();
    }

    @AfterEach
    void close() {
        assertThat(tab.complaints()).isEmpty();
        tab.close();
    }

    @Test
    void everyPenDrawsOnBothScreens() {
        Page second = secondScreen();
        for (String pen : List.of("freehand", "line", "arrow", "ring")) {
            draw(pen);
        }
        assertThat(strokes(second)).hasCount(4);
    }

    @Test
    void theLastLineIsTakenBackOnBothScreens() {
        Page second = secondScreen();
        draw("freehand");
        draw("arrow");
        page.locator("#drawing-undo").click();
        assertThat(strokes(second)).hasCount(1);
    }

    @Test
    void aMarkNeedsNoPointerAndIsOnBothScreens() {
        Page second = secondScreen();
        page.locator("#drawing-words").fill("new");
        page.locator("#drawing-words").press("Enter");
        assertThat(page.locator(".drawing-marks li")).containsText(": new");
        assertThat(second.locator(".drawn-mark text")).hasText("new");
        new PageSteps(page, practice).requireAccessible("drawing on the map");
    }

    @Test
    void theMapStaysInPlaceWhileALineIsDrawn() {
        draw("line"); // there is a place to compare only once something is drawn
        String before = place();
        draw("freehand");
        assertThat(place()).isEqualTo(before);
    }

    @Test
    void aPictureThatIsHeldStillIsNotZoomed() {
        draw("line");
        page.locator("#drawing-frozen").check();
        String before = place();
        page.locator(".zoom-button").first().click();
        assertThat(place()).isEqualTo(before);
    }

    @Test
    void whatWasWipedComesBackAndIsKeptWithTheConversation() {
        draw("freehand");
        draw("ring");
        page.locator("#drawing-wipe").click();
        assertThat(strokes(page)).hasCount(0);
        page.locator("#drawing-undo").click();
        assertThat(page.locator(".conversation-saving[data-saving=saved]")).isVisible();
        PageSteps.reload(page);
        assertThat(strokes(page)).hasCount(2);
    }

    private Page secondScreen() {
        Page second =
                page.context().waitForPage(() -> page.locator("#conversation-screen").click());
        second.locator("#canvas[data-settled=true]").waitFor();
        page.bringToFront();
        return second;
    }

    private void draw(String pen) {
        page.locator("#canvas[data-settled=true]").waitFor();
        page.locator("[data-pen=%s]".formatted(pen)).click();
        int before = strokes(page).count();
        BoundingBox box = page.locator("#canvas .canvas-stage").boundingBox();
        page.mouse().move(box.x + box.width * 0.4, box.y + box.height * 0.4);
        page.mouse().down();
        page.mouse()
                .move(
                        box.x + box.width * 0.6,
                        box.y + box.height * 0.5,
                        new Mouse.MoveOptions().setSteps(9));
        page.mouse().up();
        assertThat(strokes(page)).hasCount(before + 1);
    }

    private static Locator strokes(Page seen) {
        return seen.locator("#canvas .canvas-over .stroke");
    }

    private String place() {
        return String.valueOf(page.locator(".canvas-over > g").getAttribute("transform"));
    }
}
