package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.map.SupportMap;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.Samples;
import org.kithmap.testing.TestGraph;

/// The analyst's workbench, over a copy in a process of its own.
class WorkbenchTest extends PracticePages {

    /// Passes the query policy, and never ends by itself.
    private static final String ENDLESS =
            "MATCH (a), (b), (c), (d), (e), (f), (g) WHERE a.id + b.id + c.id <> d.id + e.id + f.id + g.id RETURN count(*) AS n";

    /// On a busy machine.
    private static final int COPYING_MILLIS = 180_000;

    @SuppressWarnings("unused") // by the parameterized test below
    private static final List<Look> LOOKS =
            List.of(Look.DESK, Look.DESK_DARK, Look.PHONE, Look.PHONE_DARK);

    private static final Account ANALYST =
            new Account(UUID.randomUUID().toString(), "Ada", Set.of(Role.ANALYST));

    @BeforeAll
    static void somebodyAgreedToResearch() {
        Account person = new Account(UUID.randomUUID().toString(), "Noor", Set.of(Role.PERSON));
        practice.as(person);
        SupportMap map = Samples.noor();
        TestGraph.maps().create(person.id(), map);
        assertThat(
                        practice.as(person)
                                .put(
                                        "/api/maps/%s/research".formatted(map.id()),
                                        "{\"agreed\": true}")
                                .status())
                .isEqualTo(204);
    }

    @Test
    void anAnalystsHalfHour() {
        try (Tab tab = open(Look.DESK)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, practice);
            begin(page);

            page.getByLabel("Find a query").fill("map by map");
            page.locator("[data-query='research/measures-of-maps'] .wb-query-open").click();
            assertThat(editor(page)).containsText("MATCH (me:Ego)");
            editor(page).click();
            page.keyboard().press("Control+Home");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Home");
            for (int i = 0; i < "RETURN ".length(); i++) {
                page.keyboard().press("ArrowRight");
            }
            page.keyboard().type("me.id AS ego, ");
            page.keyboard().press("Escape");
            page.keyboard().press("Control+Enter");
            assertThat(status(page))
                    .containsText(Pattern.compile("\\d+ rows? · [\\d,]+ ms · copy "));
            Locator grid = page.getByRole(AriaRole.GRID);
            assertThat(grid.getByRole(AriaRole.COLUMNHEADER).first())
                    .hasText(Pattern.compile("ego\\s*text"));

            grid.getByRole(AriaRole.COLUMNHEADER).nth(1).click();
            grid.getByRole(AriaRole.COLUMNHEADER).nth(1).click();
            assertThat(grid.getByRole(AriaRole.COLUMNHEADER).nth(1))
                    .hasAttribute("aria-sort", "descending");
            grid.locator("[aria-rowindex='2'] [role=gridcell]").first().click();
            assertThat(grid.locator("[aria-rowindex='2']")).hasAttribute("aria-selected", "true");
            button(page, "See the people of 1 row").click();
            assertThat(page.locator("#wb-people [data-settled=true]")).isVisible();
            assertThat(page.locator(".wb-people-list .name.highlighted").first()).isVisible();
            pageSteps.requireAccessible("people of a row");
            page.locator(".wb-people-list .name.highlighted").nth(1).click();
            button(page, "Ask about 1 chosen").click();
            assertThat(editor(page)).containsText("WHERE n.id IN $ids");
            assertThat(page.locator("#parameter-ids")).not().hasValue("");
            page.locator("#wb-run").click();
            assertThat(status(page)).containsText(Pattern.compile("^1 row · "));

            write(page, "MATCH (e:Ego)-[:KNOWS]->(a:Alter) RETURN a.id AS alter, count(e) AS egos");
            button(page, "Plan").click();
            assertThat(page.locator(".wb-operator-name").first()).hasText("Produce Results");
            assertThat(button(page, "Measure")).hasCount(0); // its figures would tell small counts
            pageSteps.requireAccessible("a plan");
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Chart")).click();
            pageSteps.requireAccessible("a chart");

            write(page, ENDLESS);
            page.keyboard().press("Control+Enter");
            assertThat(button(page, "Stop")).isVisible();
            page.keyboard().press("Escape");
            assertThat(status(page)).hasText("The query was cancelled.");
            assertThat(button(page, "Run")).isVisible();

            write(page, "MATCH (d:Domain) RETURN d.key AS area ORDER BY d.position");
            page.keyboard().press("Control+Enter");
            assertThat(status(page)).containsText(Pattern.compile("^8 rows · .* ms"));
            Download file = page.waitForDownload(() -> button(page, "Export as CSV").click());
            assertThat(file.suggestedFilename()).endsWith(".zip");
            button(page, "Keep this question").click();
            page.locator("#query-title").fill("Areas, in their order");
            page.keyboard().press("Enter");
            page.getByLabel("Find a query").fill("in their order");
            assertThat(page.locator(".wb-query-title")).hasText("Areas, in their order");
            // one that is stopped before its answer begins is answered by 409, which the browser
            // notes
            assertThat(tab.complaints()).allMatch(words -> words.contains("409 (Conflict)"));
        }
    }

    @Test
    void violationsAreUnderlinedAndExplainedWhileTyping() {
        try (Tab tab = open(Look.DESK)) {
            Page page = tab.page();
            begin(page);
            write(page, "MATCH (n)\nDETACH DELETE n");
            assertThat(page.locator(".cm-lintRange-error")).isVisible();
            assertThat(page.locator(".wb-refusals li")).containsText("Line 2");
            new PageSteps(page, practice).requireAccessible("a refusal");
            editor(page).click();
            page.keyboard().press("Control+End");
            page.keyboard().type(";\n\nMATCH (p:Al");
            assertThat(page.locator(".cm-completionLabel").first()).hasText("Alter");
            page.keyboard().press("Enter");
            page.keyboard().press("End");
            page.keyboard().type(" RETURN p.id");
            assertThat(page.locator(".wb-refusals li")).hasCount(0);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void anErrorOfTheDatabaseIsShown() {
        try (Tab tab = open(Look.DESK)) {
            Page page = tab.page();
            begin(page);
            write(page, "MATCH (e:Ego) RETURN nothing");
            page.locator("#wb-run").click();
            assertThat(status(page))
                    .containsText(
                            "The database could not carry out this query.Variable `nothing` not defined (line 1, column 22");
        }
    }

    @Test
    void everythingIsReachedByKeyboardAlone() {
        try (Tab tab = open(Look.DESK)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, practice);
            begin(page);
            pageSteps.tabTo("Find a query");
            page.keyboard().type("measures, map by map");
            assertThat(page.locator(".wb-query")).hasCount(1);
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(editor(page)).isFocused();
            page.keyboard().press("Control+Enter");
            assertThat(status(page)).containsText(" ms · copy ");
            page.keyboard().press("Escape");
            page.keyboard().press("Tab");
            assertThat(editor(page)).not().isFocused();
            pageSteps.tabTo("Table");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#wb-tab-people")).isFocused();
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("Tab");
            pageSteps.tabTo("Table");
            Locator grid = page.getByRole(AriaRole.GRID);
            assertThat(grid).isFocused();
            page.keyboard().press("Enter");
            assertThat(grid.getByRole(AriaRole.COLUMNHEADER).first())
                    .hasAttribute("aria-sort", "ascending");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(grid).hasAttribute("aria-activedescendant", "wb-cell-1-0");
            page.locator("#wb-filtering").focus();
            page.keyboard().press("Enter");
            pageSteps.tabTo("size: a number, >= 3, or from – to as in 2–5");
            page.keyboard().type("< 0");
            assertThat(page.locator(".wb-shown")).hasText(Pattern.compile("^0 of \\d+ rows$"));
            page.keyboard().press("Enter");
            assertThat(grid).isFocused();
            page.keyboard().press("Shift+Tab");
            pageSteps.tabTo("size: a number, >= 3, or from – to as in 2–5");
            page.keyboard().press("Escape");
            assertThat(page.locator("#wb-show-all")).hasCount(0);
            assertThat(grid.locator("[aria-rowindex='3']")).isVisible();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void theWorkbenchFitsEveryScreen(Look look) {
        try (Tab tab = open(look)) {
            Page page = tab.page();
            begin(page);
            write(
                    page,
                    "MATCH (d:Domain) WHERE d.position >= $from RETURN d.key AS area, d.position AS place");
            page.getByLabel("What $from is").selectOption("number");
            page.locator("#parameter-from").fill("3");
            page.locator("#wb-run").click();
            assertThat(status(page)).containsText(" ms · copy ");
            page.locator("#wb-filtering").click();
            page.getByLabel("place: a number, >= 3, or from – to as in 2–5").fill("4–5");
            page.getByLabel("area: contains").fill("e");
            assertThat(page.locator(".wb-shown")).hasText("1 of 6 rows");
            new PageSteps(page, practice).requireAccessible("an answer with filters");
            page.locator("#wb-show-all").click();
            assertThat(page.locator("#wb-filter")).isFocused();
            assertThat(page.locator(".wb-shown")).hasText("");
            assertThat(page.getByRole(AriaRole.GRID)).hasAttribute("aria-rowcount", "8");
            assertThat(
                            page.evaluate(
                                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isEqualTo(true);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    /// Makes the copy if there is none yet, in a process that begins with nothing.
    private static void begin(Page page) {
        assertThat(page.locator(".wb-copy, #wb-start")).isVisible();
        if (page.locator("#wb-start").isVisible()) {
            page.locator("#wb-start").click();
        }
        assertThat(page.locator(".wb-copy"))
                .containsText(
                        "without names",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(COPYING_MILLIS));
        assertThat(page.locator("#wb-run")).isEnabled();
    }

    private static void write(Page page, String query) {
        editor(page).click();
        page.keyboard().press("Control+a");
        page.keyboard().insertText(query);
    }

    private static Locator editor(Page page) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your question in Cypher"));
    }

    private static Locator status(Page page) {
        return page.locator(".wb-status");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Tab open(Look look) {
        Tab tab = chromium.open(look);
        tab.page()
                .context()
                .addCookies(
                        List.of(
                                new Cookie(practice.cookie(), practice.token(ANALYST))
                                        .setUrl(practice.address())));
        tab.page().navigate(practice.address());
        return tab;
    }
}
