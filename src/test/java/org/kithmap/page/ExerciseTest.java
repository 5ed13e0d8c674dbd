package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.Need;
import org.kithmap.testing.Needs;
import org.kithmap.testing.TestKithmap;

/// The exercise as a person goes through it: from an empty map to one small step in a calendar.
@Needs(Need.BROWSER)
class ExerciseTest {

    @SuppressWarnings("unused") // by the parameterized test below
    private static final List<Look> LOOKS =
            List.of(Look.DESK, Look.DESK_DARK, Look.PHONE, Look.PHONE_DARK);

    private static TestKithmap kithmap;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        kithmap = TestKithmap.start();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        kithmap.close();
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void fromAnEmptyMapToAStepInACalendar(Look look) throws IOException {
        try (Tab tab = chromium.open(look)) {
            Page page = tab.page();
            Steps steps = new Steps(page, kithmap);
            steps.signIn();
            steps.newMap("Guided " + look);
            page.locator("#empty-guide").click();

            require(steps, "list/family");
            list(page, "Anna\nBo");
            assertThat(page.locator(".listed")).hasText(new String[] {"Anna", "Bo"});
            assertThat(steps.canvas()).hasAttribute("data-alters", "2");
            require(steps, "list/family");
            goTo(page, "list/pets");
            list(page, "Pixel");
            goTo(page, "list/past");
            list(page, "Vera");
            goTo(page, Pattern.compile("close/.*"));
            assertThat(page.locator("#guide-question")).containsText("Anna");
            page.locator("[name=guide-closeness][value='5']").check();
            page.locator("[name=guide-comfort][value='4']").check();
            require(steps, "close");

            goTo(page, Pattern.compile("contact/.*"));
            page.locator("[name=guide-contactFromThem][value=daily]").check();
            page.locator("[name=guide-contactFromMe][value=monthly]").check();
            assertThat(page.locator(".guide-said")).containsText("Anna who takes the first step");
            require(steps, "contact");

            goTo(page, "support/emotional");
            touch(page, "Anna");
            touch(page, "Pixel");
            require(steps, "support/emotional");
            goTo(page, "support/emotional/areas");
            page.locator(".guide-areas").first().getByText("home").click();
            require(steps, "support/emotional/areas");

            goTo(page, "give/practical");
            touch(page, "Bo");
            goTo(page, Pattern.compile("knows/.*"));
            touch(page, "Bo");
            require(steps, "knows");
            goTo(page, "wishes/more");
            touch(page, "Anna");
            require(steps, "wishes/more");
            goTo(page, "wishes/new");
            page.locator(".answer .chip").first().click();
            page.locator(".answer textarea").fill("Slowly.");
            require(steps, "wishes/new");

            goTo(page, "look");
            assertThat(page.locator(".guide .summary")).containsText("Four are on this map");
            require(steps, "look");

            page.getByText("Think of one small step").click();
            steps.requireAccessible("steps");
            page.locator(".idea").first().click();
            assertThat(page.locator("#step-words")).hasValue("Send Anna a short message");
            page.locator("#step-words").fill("Send Anna the photo of Pixel");
            page.locator("#step-day").fill("2031-05-03");
            steps.requireAccessible("a step that is written");
            page.locator(".step-form button[type=submit]").click();
            assertThat(page.locator(".step")).containsText("3 May 2031");
            steps.requireAccessible("a step that is kept");
            assertSaved(page);

            Download file = page.waitForDownload(() -> page.locator("#calendar-all").click());
            assertThat(Files.readString(file.path()).replaceAll("\r\n[ \t]", ""))
                    .contains("Send Anna the photo of Pixel")
                    .contains("20310503");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void theQuestionsAreAnsweredByKeyboardAloneLeftAndTakenUpAgain() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            Steps steps = new Steps(page, kithmap);
            steps.signIn();
            steps.newMap("By keys");
            steps.tabTo("Map step by step");
            page.keyboard().press("Enter");
            assertThat(page.locator("#guide-names")).isFocused();
            page.keyboard().type("Anna");
            page.keyboard().press("Enter");
            assertThat(page.locator(".listed")).hasText("Anna");
            page.keyboard().press("Enter");
            assertThat(page.locator(".guide")).hasAttribute("data-screen", "list/friends");
            page.keyboard().type("Cleo, half typ");

            page.reload();
            assertThat(steps.canvas()).hasAttribute("data-settled", "true");
            page.locator(".bar-menu").focus();
            page.keyboard().press("Enter");
            steps.tabTo("Map step by step");
            page.keyboard().press("Enter");
            assertThat(page.locator(".guide")).hasAttribute("data-screen", "list/friends");
            assertThat(page.locator("#guide-names")).hasValue("Cleo, half typ");

            steps.tabTo("Back");
            page.keyboard().press("Enter");
            assertThat(page.locator(".guide")).hasAttribute("data-screen", "list/family");
            assertThat(page.locator("#guide-names")).isFocused();
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Shift+Tab");
            steps.tabTo("Leave for now");
            page.keyboard().press("Enter");
            assertThat(page.locator("#tab-tells")).isFocused();

            assertSaved(page);
            page.keyboard().press("Control+Z");
            assertThat(steps.canvas()).hasAttribute("data-alters", "0");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void answersStandBesideWhatTheMapSaysAndAContactRestsItsStep(Look look) {
        try (Tab tab = chromium.open(look)) {
            Page page = tab.page();
            Steps steps = new Steps(page, kithmap);
            steps.signIn();
            steps.openMap("Noor");

            page.locator("#tab-reflect").click();
            page.locator("#ask-close").click();
            Locator close = page.locator("[data-question=close]");
            Locator no = close.locator(".chip").last();
            if (!"true".equals(no.getAttribute("aria-pressed"))) {
                no.click();
            }
            assertThat(close.locator(".voice").first()).isVisible();
            close.locator("button.insight-sentence").first().click();
            assertThat(steps.canvas()).hasAttribute("data-lit", Pattern.compile("[1-9].*"));
            steps.requireAccessible("reflect");
            assertSaved(page);

            page.locator("#tab-list").click();
            page.locator("[data-alter='%s']".formatted(idOf(page, "Jonas"))).first().click();
            assertThat(steps.card("Jonas")).isVisible();
            page.locator("#card-step").click();
            page.locator(".idea").first().click();
            page.locator("#step-words").fill("Call Jonas " + look.width() + look.theme());
            page.locator(".step-form button[type=submit]").click();
            Locator step =
                    page.locator(".step[data-state=open]")
                            .filter(
                                    new Locator.FilterOptions()
                                            .setHasText(
                                                    "Call Jonas " + look.width() + look.theme()));
            step.getByText("Jonas", new Locator.GetByTextOptions().setExact(true)).click();
            page.locator("#card-contact").click();
            steps.requireAccessible("contact");
            page.locator("#contact-words").fill("He told me about the football.");
            page.locator(".card-form button[type=submit]").click();
            assertThat(page.locator("#live")).containsText("noted");
            assertThat(page.locator("#card-contact")).isFocused();
            assertThat(page.locator(".card .contact").first()).containsText("football");
            assertSaved(page);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    private static Object idOf(Page page, String name) {
        return page.evaluate(
                "async (name) => { const id = new URLSearchParams(location.hash.slice(1)).get('map');"
                        + " const map = await (await fetch(`/api/maps/${id}`)).json();"
                        + " return map.alters.find((alter) => alter.name === name).id; }",
                name);
    }

    private static void list(Page page, String names) {
        page.locator("#guide-names").fill(names);
        page.locator(".guide-add").click();
        assertThat(page.locator("#guide-names")).hasValue("");
    }

    private static void touch(Page page, String name) {
        Locator chip = page.locator(".name-chips").getByRole(AriaRole.BUTTON, Steps.exactly(name));
        chip.click();
        assertThat(chip).hasAttribute("aria-pressed", "true");
    }

    /// Goes on, screen by screen, until that one.
    private static void goTo(Page page, String screen) {
        goTo(page, Pattern.compile(Pattern.quote(screen)));
    }

    private static void goTo(Page page, Pattern screen) {
        for (int i = 0; i < 60; i++) {
            String now = page.locator(".guide").getAttribute("data-screen");
            if (screen.matcher(now).matches()) {
                return;
            }
            page.locator("#guide-next").click();
            assertThat(page.locator(".guide")).not().hasAttribute("data-screen", now);
        }
        throw new AssertionError("no screen " + screen);
    }

    private static void require(Steps steps, String state) {
        assertThat(steps.page().locator(".guide"))
                .hasAttribute("data-screen", Pattern.compile(state + ".*"));
        steps.requireAccessible(state);
    }

    private static void assertSaved(Page page) {
        page.waitForFunction(
                "() => !Object.keys(localStorage).some((key) => key.startsWith('kithmap.pending.'))");
    }
}
