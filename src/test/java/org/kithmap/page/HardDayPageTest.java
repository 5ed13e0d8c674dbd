package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.map.SupportMap;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.MapSketch;
import org.kithmap.testing.TestGraph;

/// The page for a hard day as its owner writes it, reads it in a hurry and prints it.
class HardDayPageTest extends PracticePages {

    private static final String PAGE =
            "{\"calls\": [{\"name\": \"Bo\", \"goodFor\": \"a walk\", \"phone\": \"+31 6 1234 5678\"}, {\"name\": \"Lin\", \"phone\": \"020 123 4567\"}, {\"name\": \"Yusuf\", \"phone\": \"112\"}], \"helps\": \"Tea\", \"urgent\": \"Crisis line: 113\", \"signs\": \"I go quiet\"}";

    private Account owner;
    private SupportMap map;

    @BeforeEach
    void aMap() {
        owner = new Account(UUID.randomUUID().toString(), "Noor", Set.of(Role.PERSON));
        practice.as(owner);
        map = MapSketch.of("Anna: family 5\nBo: friend 4").map();
        TestGraph.maps().create(owner.id(), map);
    }

    static List<Look> looks() {
        return List.of(Look.DESK, Look.PHONE_DARK);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aPageIsWrittenOneQuestionAtATime(Look look) {
        try (Tab tab = open(owner, look)) {
            Page page = tab.page();
            openPage(page);
            assertThat(page.locator("#hard-day-question"))
                    .hasText("Whom would you like to call on a hard day?");
            steps(page).requireAccessible("the first question of a page for a hard day");
            button(page, "Anna").click();
            assertThat(page.locator("#hard-day-phone")).isFocused();
            page.keyboard().type("+31 6 1234 5678");
            page.keyboard().press("Tab");
            page.keyboard().type("a walk");
            page.keyboard().press("Enter");
            assertThat(page.locator("#hard-day-question")).hasText("And who else?");
            assertThat(page.locator(".hard-day-saving")).hasText("Kept just now");
            button(page, "Next").click();
            page.locator("#dialog-hard-day textarea").fill("Tea");
            button(page, "Done").click();
            assertThat(page.locator(".hard-day-call")).hasAttribute("href", "tel:+31612345678");
            assertThat(page.locator("[data-part=helps] p")).hasText("Tea");
            steps(page).requireAccessible("a page for a hard day");
            PageSteps.reload(page);
            assertThat(page.locator(".hard-day-who")).hasText("Anna" + "a walk");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void threePeopleToCallFitIntoAWindowAsLargeAsALockScreen() {
        write(PAGE);
        try (Tab tab = open(owner, Look.PHONE)) {
            Page page = tab.page();
            page.setViewportSize(390, 400);
            openPage(page);
            for (Locator call : page.locator(".hard-day-call").all()) {
                assertThat(call.boundingBox().y + call.boundingBox().height).isLessThan(400);
            }
            assertThat(page.locator(".hard-day-call")).hasCount(3);
        }
    }

    @Test
    void shortNumbersForWhatIsUrgentCanBeTapped() {
        write(PAGE);
        try (Tab tab = open(owner, Look.PHONE)) {
            openPage(tab.page());
            assertThat(tab.page().locator("[data-part=urgent] a")).hasAttribute("href", "tel:113");
        }
    }

    @Test
    void whatWasWrittenWithoutAConnectionIsSavedAfterwards() {
        try (Tab tab = open(owner, Look.DESK)) {
            Page page = tab.page();
            openPage(page);
            page.context().setOffline(true);
            page.locator("#hard-day-name").fill("Bo");
            button(page, "Done").click();
            assertThat(page.locator(".hard-day-saving")).containsText("Not saved yet.");
            assertThat(page.locator(".hard-day-who")).hasText("Bo");
            page.context().setOffline(false);
            assertThat(page.locator(".hard-day-saving")).hasText("Kept just now");
            assertThat(
                            practice.as(owner)
                                    .get("/api/maps/" + map.id())
                                    .json()
                                    .at("/hardDay/calls/0/name")
                                    .textValue())
                    .isEqualTo("Bo");
        }
    }

    @Test
    void whatAnotherWindowWroteIsShownBeforeOneOfTheTwoIsKept() {
        try (Tab tab = open(owner, Look.DESK)) {
            Page page = tab.page();
            openPage(page);
            page.route(
                    "**/hard-day",
                    route -> {
                        write("{\"helps\": \"Coffee\"}");
                        route.resume();
                    },
                    new Page.RouteOptions().setTimes(1));
            page.locator("#hard-day-name").fill("Bo");
            button(page, "Done").click();
            assertThat(page.locator("[data-version=there]")).hasText("What helps me: Coffee");
            assertThat(page.locator("[data-version=here]")).hasText("Bo");
            assertThat(page.locator("#hard-day-now")).isFocused();
            steps(page).requireAccessible("a page that changed in another window");
            button(page, "Keep what I wrote here").click();
            assertThat(page.locator(".hard-day-who")).hasText("Bo");
            assertThat(page.locator("[data-part=helps]")).hasCount(0);
        }
    }

    @Test
    void whatAnotherWindowWroteMeanwhileIsNotOverwrittenByTryingAgain() {
        try (Tab tab = open(owner, Look.DESK)) {
            Page page = tab.page();
            openPage(page);
            writeWhileTheServerIsAway(page);
            page.waitForResponse(
                    response -> response.url().endsWith("/api/maps/" + map.id()),
                    () -> write("{\"helps\": \"Coffee\"}"));
            page.unroute("**/hard-day");
            button(page, "Try again").click();
            assertThat(page.locator("[data-version=there]")).hasText("What helps me: Coffee");
            PageSteps.reload(page); // without a decision
            assertThat(page.locator("[data-version=there]")).hasText("What helps me: Coffee");
        }
    }

    @Test
    void whatWasNotSavedYetOutlivesAReload() {
        try (Tab tab = open(owner, Look.DESK)) {
            Page page = tab.page();
            openPage(page);
            writeWhileTheServerIsAway(page);
            page.unroute("**/hard-day");
            PageSteps.reload(page);
            assertThat(page.locator(".hard-day-who")).hasText("Bo");
            assertThat(page.locator(".hard-day-saving")).hasText("Kept just now");
        }
    }

    @Test
    void whatIsBeingTypedOutlivesAReload() {
        try (Tab tab = open(owner, Look.DESK)) {
            Page page = tab.page();
            openPage(page);
            page.locator("#hard-day-name").pressSequentially("Bo");
            PageSteps.reload(page);
            assertThat(page.locator(".hard-day-who")).hasText("Bo");
        }
    }

    @Test
    void aNumberWithoutANameIsNotSaidToBeKept() {
        try (Tab tab = open(owner, Look.DESK)) {
            Page page = tab.page();
            openPage(page);
            page.locator("#hard-day-phone").fill("020 123 4567");
            button(page, "Done").click();
            assertThat(page.locator("#hard-day-name")).isFocused();
            assertThat(page.locator(".hard-day-saving")).hasText("");
        }
    }

    @Test
    void theCardForTheWalletIsAllThatIsPrinted() {
        write(PAGE);
        try (Tab tab = open(owner, Look.DESK)) {
            Page page = tab.page();
            openPage(page);
            page.evaluate("() => { window.print = () => {}; }");
            page.locator("#hard-day-print").click();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("body").innerText())
                    .startsWith("For a hard day")
                    .contains("Bo", "+31 6 1234 5678", "Crisis line: 113", "I go quiet")
                    .doesNotContain("Print", "Menu", "Anna");
            assertThat(page.locator(".wallet").boundingBox().width).isBetween(320.0, 326.0);
        }
    }

    @Test
    void aCoachReadsASharedPageAndCannotWriteIt() {
        Account coach = new Account(UUID.randomUUID().toString(), "Cleo", Set.of(Role.COACH));
        practice.as(coach);
        write(PAGE);
        practice.as(owner)
                .put(
                        "/api/maps/%s/shares/%s".formatted(map.id(), coach.id()),
                        "{\"edit\": true, \"hardDay\": true}");
        try (Tab tab = open(coach, Look.DESK)) {
            Page page = tab.page();
            page.locator(".client .button").first().click();
            openPage(page);
            assertThat(page.locator(".hard-day-call")).hasCount(3);
            assertThat(page.locator("#dialog-hard-day [data-ask]")).hasCount(0);
        }
    }

    @Test
    void theFormForSharingDoesNotShareThePageByItself() {
        Account coach = new Account(UUID.randomUUID().toString(), "Cleo", Set.of(Role.COACH));
        practice.as(coach);
        write(PAGE);
        try (Tab tab = open(owner, Look.DESK)) {
            Page page = tab.page();
            steps(page).openFromMenu("Who may see this map");
            page.locator("#sharing-new").click();
            assertThat(page.locator("#share-hard-day")).not().isChecked();
        }
    }

    private void write(String to) {
        assertThat(
                        practice.as(owner)
                                .put(
                                        "/api/maps/%s/hard-day".formatted(map.id()),
                                        "{\"to\": %s}".formatted(to))
                                .status())
                .isEqualTo(200);
    }

    private static void writeWhileTheServerIsAway(Page page) {
        page.route("**/hard-day", Route::abort);
        page.locator("#hard-day-name").fill("Bo");
        button(page, "Done").click();
        assertThat(page.locator(".hard-day-saving")).containsText("Not saved yet.");
    }

    private static void openPage(Page page) {
        steps(page).openFromMenu("For a hard day");
    }

    private static PageSteps steps(Page page) {
        return new PageSteps(page, practice);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
