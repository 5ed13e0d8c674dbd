package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.SlowTest;

/// The page in a language that is written from right to left is the page from left to right seen in
/// a mirror, except the picture, which is the same. Kithmap has no such language yet: its Dutch is
/// replaced by Arabic words, which are read once from right to left and once, to compare, as if
/// they were written from left to right.
@SlowTest
class RightToLeftTest extends PageTest {

    @SuppressWarnings("unused") // by the parameterized tests below
    private static final List<Look> LOOKS = List.of(Look.DESK, Look.PHONE);

    private static final Path WORDS = Path.of("src/test/resources/page/arabic.js");
    private static final Pattern DUTCH = Pattern.compile(".*/nl(-[A-Z0-9]+)?\\.js(\\?.*)?");
    private static final String RIGHT_TO_LEFT = "ar";
    private static final String LEFT_TO_RIGHT = "en";

    /// The boxes of the frame that are shown, from the edge at which text starts: distance, top,
    /// width, height.
    private static final String FRAME =
            """
            (mirrored) => {
                const parts = ['#header', '#panel', '#panel .tabs', '#tab-list', '#tab-steps', '.sheet-handle', '.toolbar .search', '.toolbar-view-options', '.toolbar-add', '.toolbar-menu',
                    '#stage', '#canvas', '.zoom-group', '.undo-bar', '.legend-sheet', '#card aside', '#menu', '.notice', 'dialog[open]', '.dialog-header .plain'];
                const shown = parts.map((part) => [part, document.querySelector(part)]).filter(([, one]) => one?.checkVisibility({ visibilityProperty: true }));
                return Object.fromEntries(shown.map(([part, one]) => {
                    const { left, right, top, width, height } = one.getBoundingClientRect();
                    return [part, [mirrored ? innerWidth - right : left, top, width, height]];
                }));
            }
            """;

    /// The positions of the nodes in the picture, from the middle of its place: across and down for
    /// each, in order of their ids.
    private static final String NODES =
            """
            () => {
                const place = document.querySelector('.canvas-graph');
                const { left, top, width, height } = place.getBoundingClientRect();
                const stage = document.querySelector('#canvas').getBoundingClientRect();
                const off = [left + width / 2 - stage.left - stage.width / 2, top + height / 2 - stage.top - stage.height / 2];
                return place._cyreg.cy.nodes().sort((a, b) => a.id().localeCompare(b.id()))
                    .map((node) => [node.renderedPosition().x - width / 2 + off[0], node.renderedPosition().y - height / 2 + off[1]]).flat();
            }
            """;

    /// Finds elements that are wider than the window, or reach out of it.
    private static final String OUTSIDE =
            """
            () => {
                const all = [...document.querySelectorAll('button, a, label span, legend, h1, h2, h3, p, li, dt, dd, th, td, summary, input, select')]
                    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.clientWidth > 1 && !one.closest('.hidden-text, .table-scroll, .canvas, .active-filters, pre, .search:not(.in-use)'))
                    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1)
                    .map((one) => `${one.localName}#${one.id}.${one.className} "${one.textContent.trim().slice(0, 40)}"`);
                const { scrollWidth } = document.scrollingElement;
                return scrollWidth > innerWidth ? [...all, `the page: ${scrollWidth}`] : all;
            }
            """;

    /// Screens of the guide, one of each kind of question.
    private static final List<String> GUIDE =
            List.of("list/family", "close/closeness", "support/types", "knows", "wishes/new");

    /// The geometry of one state of the page.
    ///
    /// @param frame by the selector of each part
    private record Geometry(Map<String, List<Number>> frame, List<Number> nodes) {}

    private static final Map<List<Object>, Map<String, Geometry>> SEEN = new HashMap<>();

    @ParameterizedTest
    @FieldSource("LOOKS")
    void theFrameIsMirrored(Look look) {
        Map<String, Geometry> mirrored = seen(look, RIGHT_TO_LEFT);
        seen(look, LEFT_TO_RIGHT)
                .forEach((state, plain) -> {
                    Map<String, List<Number>> frame =
                            Objects.requireNonNull(mirrored.get(state)).frame();
                    assertThat(frame.keySet()).as(state).isEqualTo(plain.frame().keySet());
                    plain.frame()
                            .forEach((part, box) ->
                                    requireWithin(
                                            2,
                                            state + ": " + part,
                                            Objects.requireNonNull(frame.get(part)),
                                            box));
                });
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void thePictureIsNot(Look look) {
        Map<String, Geometry> mirrored = seen(look, RIGHT_TO_LEFT);
        seen(look, LEFT_TO_RIGHT)
                .forEach((state, plain) -> {
                    assertThat(plain.nodes()).as(state).isNotEmpty();
                    requireWithin(
                            1,
                            state,
                            Objects.requireNonNull(mirrored.get(state)).nodes(),
                            plain.nodes());
                });
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void nothingReachesOutOfTheWindowAndEveryStateIsAccessible(Look look) {
        try (Tab tab = open(look, RIGHT_TO_LEFT)) {
            PageSteps pageSteps = new PageSteps(tab.page(), kithmap);
            visit(
                    pageSteps,
                    state -> {
                        assertThat((List<?>) tab.page().evaluate(OUTSIDE)).as(state).isEmpty();
                        pageSteps.requireAccessible(state);
                    });
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void theGuideThePictureAloneAndThePrintedPageStayInsideTheWindow(Look look) {
        try (Tab tab = open(look, RIGHT_TO_LEFT)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            Consumer<String> inside =
                    state -> assertThat((List<?>) page.evaluate(OUTSIDE)).as(state).isEmpty();
            for (String screen : GUIDE) {
                page.evaluate("screen => location.hash += `&guide=${screen}`", screen);
                assertThat(page.locator(".guide")).isVisible();
                settled(pageSteps, inside, "guide " + screen);
                page.locator(".guide-leave").click();
                assertThat(page.locator(".guide")).hasCount(0);
            }
            page.locator(".toolbar-view-options").click();
            page.locator(".view-options-ways .menu-item").last().click();
            assertThat(page.locator("#present-leave")).isVisible();
            settled(pageSteps, inside, "the picture alone");
            page.locator("#present-leave").click();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            inside.accept("printed");
        }
    }

    @Test
    void arrowKeysGoTheWayTheTabsStand() {
        try (Tab tab = open(Look.DESK, RIGHT_TO_LEFT)) {
            Page page = tab.page();
            new PageSteps(page, kithmap).signIn();
            page.locator("#tab-list").click();
            page.keyboard().press("ArrowLeft");
            assertThat(page.locator("#tab-reflect")).isFocused();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#tab-list")).isFocused();
        }
    }

    private static Map<String, Geometry> seen(Look look, String locale) {
        return SEEN.computeIfAbsent(List.of(look, locale), unseen -> look(look, locale));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Geometry> look(Look look, String locale) {
        Map<String, Geometry> seen = new LinkedHashMap<>();
        try (Tab tab = open(look, locale)) {
            Page page = tab.page();
            visit(
                    new PageSteps(page, kithmap),
                    state ->
                            seen.put(
                                    state,
                                    new Geometry(
                                            (Map<String, List<Number>>)
                                                    page.evaluate(
                                                            FRAME, locale.equals(RIGHT_TO_LEFT)),
                                            (List<Number>) page.evaluate(NODES))));
        }
        return seen;
    }

    /// A page whose Dutch is Arabic.
    private static Tab open(Look look, String locale) {
        Tab tab = chromium.open(look, "nl-NL");
        String module = words() + "export const locale = '%s';\n".formatted(locale);
        tab.page()
                .route(
                        DUTCH,
                        route ->
                                route.fulfill(
                                        new Route.FulfillOptions()
                                                .setContentType("text/javascript; charset=utf-8")
                                                .setBody(module)));
        return tab;
    }

    private static String words() {
        try {
            return Files.readString(WORDS, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("can't read " + WORDS, e);
        }
    }

    private static void visit(PageSteps pageSteps, Consumer<String> look) {
        Page page = pageSteps.page();
        pageSteps.signIn();
        assertThat(page.locator(".insight").first()).isVisible();
        look.accept("what it tells");

        page.locator("#tab-list").click();
        page.locator(".tree [data-alter]").first().click();
        assertThat(page.locator("aside.card")).isVisible();
        settled(pageSteps, look, "card");
        page.keyboard().press("Escape");
        assertThat(page.locator("aside.card")).hasCount(0);

        page.locator(".toolbar-add").click();
        assertThat(page.locator("dialog[open]")).isVisible();
        settled(pageSteps, look, "adding");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]")).hasCount(0);
        if (page.locator(".sheet-handle").isVisible()) {
            page.locator(".sheet-handle").click(); // on a phone the list lies over what is next
        }

        page.locator(".toolbar-menu").click();
        assertThat(page.locator("#menu")).isVisible();
        settled(pageSteps, look, "menu");
        page.route("**/copies", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
        page.locator("#menu").getByText("انسخ هذه الخريطة").click();
        assertThat(page.locator(".notice")).isVisible();
        settled(pageSteps, look, "notice");
    }

    private static void settled(PageSteps pageSteps, Consumer<String> look, String state) {
        pageSteps
                .page()
                .waitForFunction(
                        "() => document.getAnimations().every((one) => one.playState !== 'running'"
                                + " || one.effect.getComputedTiming().endTime === Infinity)");
        assertThat(pageSteps.canvas()).hasAttribute("data-settled", "true");
        look.accept(state);
    }

    private static void requireWithin(
            double most, String what, List<Number> one, List<Number> other) {
        assertThat(one).as(what).hasSameSizeAs(other);
        for (int i = 0; i < one.size(); i++) {
            assertThat(Math.abs(one.get(i).doubleValue() - other.get(i).doubleValue()))
                    .as("%s: %s beside %s", what, one, other)
                    .isLessThanOrEqualTo(most);
        }
    }
}
