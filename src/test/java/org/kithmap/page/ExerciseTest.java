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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;

/// The exercise as a person goes through it: from an empty map to one small step in a calendar.
class ExerciseTest extends PageTest {

    @SuppressWarnings("unused") // by the parameterized test below
    private static final List<Look> LOOKS =
            List.of(Look.DESK, Look.DESK_DARK, Look.PHONE, Look.PHONE_DARK);

    static Stream<Arguments> ways() {
        return Stream.of(
                Arguments.of(Look.DESK, PointerDriver.MOUSE),
                Arguments.of(Look.DESK_DARK, PointerDriver.KEYS),
                Arguments.of(Look.PHONE, PointerDriver.TOUCH),
                Arguments.of(Look.PHONE_DARK, PointerDriver.TOUCH));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theGuideLeadsFromAnEmptyMapToAStepInACalendarAndBack(
            Look look, PointerDriver pointerDriver) throws IOException {
        try (Tab tab = chromium.open(look)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            Guide guide = new Guide(page, pointerDriver);
            pageSteps.signIn();
            pointerDriver.press(button(page, "Menu"));
            pointerDriver.press(page.locator("#menu").getByText("Start your own map"));
            pointerDriver.write(
                    page.locator("dialog[open] input[name=name]"),
                    "Guided " + pointerDriver + look.theme());
            pointerDriver.press(page.locator("dialog[open] button[type=submit]"));
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "0");
            pointerDriver.press(page.locator("#empty-guide"));

            guide.list("Anna", "Bo");
            assertThat(page.locator(".listed")).hasText(new String[] {"Anna", "Bo"});
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "2");
            guide.require("list/family", pageSteps);
            guide.goTo("close/closeness");
            guide.choose("Anna", "5");
            guide.require("close", pageSteps);
            guide.goTo("support/types");
            guide.choose("Anna", "emotional");
            guide.require("support", pageSteps);
            guide.goTo("enough");
            guide.require("enough", pageSteps);
            guide.goTo("more/pets");
            guide.list("Pixel");
            guide.goTo("more/past");
            guide.list("Vera");
            guide.goTo("ease/comfort");
            guide.choose("Anna", "4");
            guide.goTo("contact/contactFromThem");
            guide.choose("Anna", "daily");
            guide.goTo("contact/contactFromMe");
            guide.choose("Anna", "monthly");
            assertThat(page.locator(".guide-said")).containsText("Anna who takes the first step");
            guide.require("contact", pageSteps);

            guide.goTo("areas/emotional");
            guide.choose("Anna", "living");
            guide.require("areas", pageSteps);
            guide.goTo("give/types");
            guide.choose("Bo", "practical");
            guide.goTo("knows");
            guide.touch("Bo");
            guide.require("knows", pageSteps);
            guide.goTo("wishes/more");
            guide.touch("Anna");
            guide.goTo("wishes/new");
            pointerDriver.press(page.locator(".answer .chip").first());
            pointerDriver.write(page.locator(".answer textarea"), "Slowly.");
            guide.require("wishes/new", pageSteps);

            guide.goTo("look");
            assertThat(page.locator(".guide .summary"))
                    .containsText("There are four names on your map");
            guide.require("look", pageSteps);

            pointerDriver.press(button(page, "Think of one small step"));
            pageSteps.requireAccessible("steps");
            pointerDriver.press(page.locator(".idea").first());
            assertThat(page.locator("#step-words")).hasValue("Send Anna a short message");
            pointerDriver.write(page.locator("#step-words"), "Send Anna the photo of Pixel");
            pointerDriver.writeDay(page.locator("#step-day"), 5, 2031);
            pageSteps.requireAccessible("a step that is written");
            pointerDriver.press(page.locator(".step-form button[type=submit]"));
            assertThat(page.locator(".step")).containsText("5 May 2031");
            pageSteps.requireAccessible("a step that is kept");
            assertSaved(page);

            Download file =
                    page.waitForDownload(() -> pointerDriver.press(page.locator("#calendar-all")));
            assertThat(Files.readString(file.path()).replaceAll("\r\n[ \t]", ""))
                    .contains("Send Anna the photo of Pixel")
                    .contains("20310505");

            if (pointerDriver == PointerDriver.TOUCH) {
                pointerDriver.press(
                        page.locator(".sheet-handle")); // on a phone the steps lie over the map
            }
            pointerDriver.press(button(page, "What was changed"));
            pointerDriver.press(button(page, "Back to the very start"));
            pointerDriver.press(page.locator("#restore-everything"));
            pointerDriver.press(page.locator("#restore-do"));
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "0");
            assertSaved(page);
            PageSteps.reload(page);
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "0");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void questionsAreAnsweredByKeyboardAloneAndResumedLater() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            pageSteps.newMap("By keys");
            pageSteps.tabTo("Map step by step");
            page.keyboard().press("Enter");
            assertThat(page.locator("#guide-names")).isFocused();
            page.keyboard().type("Anna");
            page.keyboard().press("Enter");
            assertThat(page.locator(".listed")).hasText("Anna");
            page.keyboard().press("Enter");
            assertThat(page.locator(".guide")).hasAttribute("data-screen", "list/friends");
            page.keyboard().type("Cleo, half typ");

            PageSteps.reload(page);
            assertThat(pageSteps.canvas()).hasAttribute("data-settled", "true");
            page.locator(".toolbar-menu").focus();
            page.keyboard().press("Enter");
            pageSteps.tabTo("Map step by step");
            page.keyboard().press("Enter");
            assertThat(page.locator(".guide")).hasAttribute("data-screen", "list/friends");
            assertThat(page.locator("#guide-names")).hasValue("Cleo, half typ");

            pageSteps.tabTo("Back");
            page.keyboard().press("Enter");
            assertThat(page.locator(".guide")).hasAttribute("data-screen", "list/family");
            assertThat(page.locator("#guide-names")).isFocused();
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Shift+Tab");
            pageSteps.tabTo("Leave for now");
            page.keyboard().press("Enter");
            assertThat(page.locator("#tab-insights")).isFocused();

            assertSaved(page);
            page.keyboard().press("Control+Z");
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "0");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void answersStandBesideInsightsAndAContactIsNotedFromAStep(Look look) {
        try (Tab tab = chromium.open(look)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            pageSteps.openMap("Noor");

            page.locator("#tab-reflect").click();
            page.locator("#ask-close").click();
            Locator close = page.locator("[data-question=close]");
            Locator no = close.locator(".chip").last();
            if (!"true".equals(no.getAttribute("aria-pressed"))) {
                no.click();
            }
            assertThat(close.locator(".voice").first()).isVisible();
            close.locator("button.insight-sentence").first().click();
            assertThat(pageSteps.canvas())
                    .hasAttribute("data-highlighted", Pattern.compile("[1-9].*"));
            pageSteps.requireAccessible("reflect");
            assertSaved(page);

            page.locator("#tab-list").click();
            page.locator("[data-alter='%s']".formatted(idOf(page, "Jonas"))).first().click();
            assertThat(pageSteps.card("Jonas")).isVisible();
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
            step.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Jonas").setExact(true))
                    .click();
            page.locator("#card-contact").click();
            pageSteps.requireAccessible("contact");
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

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /// The questions, answered by one hand.
    private record Guide(Page page, PointerDriver hand) {

        void list(String... names) {
            for (String name : names) {
                hand.write(page.locator("#guide-names"), name);
                hand.press(page.locator(".guide-add"));
                assertThat(page.locator("#guide-names")).hasValue("");
            }
        }

        void touch(String name) {
            Locator chip =
                    page.locator(".name-chips").getByRole(AriaRole.BUTTON, PageSteps.exactly(name));
            hand.press(chip);
            assertThat(chip).hasAttribute("aria-pressed", "true");
        }

        void choose(String name, String answer) {
            Locator chip =
                    page.locator("[data-row='%s'] [data-value='%s']".formatted(name, answer));
            hand.press(chip);
            assertThat(chip).hasAttribute("aria-pressed", "true");
        }

        /// Goes on, screen by screen, until that one.
        void goTo(String screen) {
            for (int i = 0; i < 60; i++) {
                String now = page.locator(".guide").getAttribute("data-screen");
                if (now.matches(screen)) {
                    return;
                }
                hand.press(page.locator("#guide-next"));
                assertThat(page.locator(".guide")).not().hasAttribute("data-screen", now);
            }
            throw new AssertionError("no screen " + screen);
        }

        void require(String state, PageSteps pageSteps) {
            assertThat(page.locator(".guide"))
                    .hasAttribute("data-screen", Pattern.compile(state + ".*"));
            pageSteps.requireAccessible(state);
        }
    }

    private static void assertSaved(Page page) {
        page.waitForFunction(
                "() => !Object.keys(localStorage).some((key) => key.startsWith('kithmap.pending.'))");
    }
}
