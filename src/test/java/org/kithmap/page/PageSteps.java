package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.regex.Pattern;
import org.kithmap.testing.TestKithmap;

/// The actions of a person on the page, in their words.
record PageSteps(Page page, TestKithmap kithmap) {

    /// Every broken rule, with the element that breaks it. The script is loaded once per page, and
    /// elements that keep the rules are not described: both together took as long as the rules. A
    /// row of the list is called by its name alone; what else it shows describes it.
    private static final String AXE =
            """
            async () => (await axe.run(document, { resultTypes: ['violations'], rules: { 'label-content-name-mismatch': { enabled: true } } })).violations
                .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
                .filter((broken) => !/^label-content-name-mismatch: <li [^>]*role="treeitem"/.test(broken))\
            """;

    void signIn() {
        page.navigate(kithmap.freshLink());
        assertThat(canvas()).hasAttribute("data-settled", "true");
    }

    void openMap(String name) {
        openFromMenu("Open another map");
        dialog().getByRole(AriaRole.BUTTON, like(name)).first().click();
        assertThat(page.locator("dialog[open]")).hasCount(0);
        assertThat(heading(name)).isVisible();
        assertThat(canvas()).hasAttribute("data-settled", "true");
    }

    void newMap(String name) {
        openFromMenu("Start your own map");
        dialog().locator("input[name=name]").fill(name);
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog[open]")).hasCount(0);
        assertThat(canvas()).hasAttribute("data-alters", "0");
    }

    /// Puts these on the map, one after the other.
    void add(String... names) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Add somebody").setExact(true))
                .click();
        dialog().locator("textarea[name=names]").fill(String.join("\n", names));
        page.keyboard().press("Enter");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    /// By way of the list.
    void openCard(String name) {
        page.locator("#tab-list").click();
        page.locator(".tree").getByRole(AriaRole.TREEITEM, exactly(name)).click();
        assertThat(card(name)).isVisible();
    }

    void chooseCloseness(String name, String closeness) {
        openCard(name);
        page.locator("#card-edit").click();
        page.locator(".card-form")
                .getByRole(AriaRole.RADIO, exactly(closeness))
                .check(new Locator.CheckOptions().setForce(true));
        page.locator(".card-form button[type=submit]").click();
    }

    void openImport() {
        openFromMenu("Bring in maps from files");
        assertThat(dialog()).isVisible();
    }

    /// Returns the dialog, which then says what became of the files.
    Locator importFiles(FilePayload... files) {
        openImport();
        page.locator("input[type=file]").setInputFiles(files);
        dialog().locator("button[type=submit]").click();
        assertThat(dialog().locator(".report-head")).isVisible();
        return dialog();
    }

    /// The browser gives up a reload if it is still on its way back from the entry of what was
    /// closed just before; a person would press again.
    static void reload(Page page) {
        try {
            page.reload();
        } catch (PlaywrightException gaveUp) {
            if (!gaveUp.getMessage().contains("ERR_ABORTED")) {
                throw gaveUp;
            }
            page.reload();
        }
    }

    /// Opens an insight, with its query, among what is there for professionals.
    void openForProfessionals(String key) {
        page.locator(".structure > details > summary").click();
        Locator asked = page.locator("[data-asked=%s]".formatted(key));
        asked.locator("summary").first().click();
        asked.locator(".query summary").click();
    }

    Locator openInsight(String key) {
        Locator insight = page.locator("[data-insight=%s]".formatted(key));
        insight.locator(".insight-sentence").click();
        assertThat(insight.locator(".question")).isVisible();
        return insight;
    }

    /// Goes from one thing to the next until the one of this name has the focus.
    void tabTo(String name) {
        for (int i = 0; i < 80; i++) {
            Object focused =
                    page.evaluate(
                            "() => (document.activeElement.ariaLabel"
                                    + " || document.activeElement.textContent).trim().split('\\n')[0]");
            if (name.equals(focused)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("nothing called \"%s\" can be reached by Tab".formatted(name));
    }

    void requireAccessible(String state) {
        // what just comes in is not yet in its colours
        page.waitForFunction(
                "() => document.getAnimations().every((one) => one.playState !== 'running'"
                        + " || one.effect.getComputedTiming().endTime === Infinity)");
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        assertThat((List<?>) page.evaluate(AXE)).as(state).isEmpty();
    }

    /// The id of the open map, as the address has it.
    static String mapIn(Page page) {
        return String.valueOf(
                page.evaluate("new URLSearchParams(location.hash.slice(1)).get('map')"));
    }

    Locator canvas() {
        return page.locator("#canvas");
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(name).setExact(true).setLevel(1));
    }

    Locator card(String name) {
        return page.getByRole(
                AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator dialog() {
        return page.locator("dialog[open]");
    }

    void openFromMenu(String item) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menu").setExact(true))
                .click();
        page.locator("#menu").getByText(item).click();
    }

    static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    static Locator.GetByRoleOptions like(String start) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile("^" + start));
    }
}
