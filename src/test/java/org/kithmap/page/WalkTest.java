package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.Installation;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.Need;
import org.kithmap.testing.Needs;
import org.kithmap.testing.TestKithmap;

/// The page in a real browser, walked as a person would.
@Needs(Need.BROWSER)
class WalkTest {

    private static final String ALTERS =
            """
            egoID;alterID;alter.name;closeness;alter.rel;domain;type;shoe size
            7;1;Bo;5;friend;work;emotional;41
            7;2;Cleo;3;sister;;;38
            7;3;Dan;;neighbour;living;practical;
            """;
    private static final String TIES =
            """
            egoID;from;to
            7;1;2
            7;2;9
            """;

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

    @Test
    void fromTheLinkToAMapOfOnesOwn() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();

            // sign in: the link works, and its token does not stay in the address
            page.navigate(kithmap.freshLink());
            assertThat(canvas(page)).hasAttribute("data-settled", "true");
            assertThat(page.url()).doesNotContain("sign-in");

            // the sample
            openMap(page, "Noor");
            assertThat(heading(page, "Noor")).isVisible();
            assertThat(canvas(page)).hasAttribute("data-alters", "27");

            // an insight lights those it speaks of
            page.locator("[data-insight=count-on]").first().click();
            assertThat(canvas(page)).hasAttribute("data-lit", "2");
            assertThat(page.getByText("Show the query")).isVisible();
            page.getByText("Show the query").click();
            assertThat(page.getByText("cypher/insights/count-on.cypher")).isVisible();
            assertThat(page.locator("pre").first()).containsText("MATCH (me:Ego {id: $ego})");

            // from there to the card of one of them
            page.locator(".insight.open, [data-insight=count-on]").locator("..").getByRole(AriaRole.BUTTON, named("Leila")).first().click();
            Locator card = page.getByRole(AriaRole.COMPLEMENTARY, new GetByRoleOptions().setName("Leila"));
            assertThat(card).isVisible();
            page.keyboard().press("Escape");

            // a network of one's own, from files
            page.getByRole(AriaRole.BUTTON, named("Menu")).click();
            page.getByRole(AriaRole.BUTTON, namedLike("Import")).click();
            page.locator("input[type=file]").setInputFiles(new FilePayload[] {file("alters.csv", ALTERS), file("ties.csv", TIES)});
            page.locator("dialog[open] button[type=submit]").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("shoe size");
            assertThat(dialog).containsText("ties.csv");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Ego 7"))).click();
            assertThat(heading(page, "Ego 7")).isVisible();
            assertThat(canvas(page)).hasAttribute("data-alters", "3");

            assertThat(tab.complaints()).isEmpty();
            assertThat(tab.requests()).allMatch(address -> address.startsWith(kithmap.address()) || address.startsWith("data:") || address.startsWith("blob:"));
        }
    }

    @Test
    void aPersonIsAddedChangedAndRemovedByKeyboardAlone() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            signIn(page);
        }
    }

    static List<Look> looks() {
        return List.of(Look.DESK, Look.DESK_DARK, Look.PHONE, Look.PHONE_DARK);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void axeFindsNothingInAnyState(Look look) {
        try (Tab tab = chromium.open(look)) {
            Page page = tab.page();
            page.navigate(kithmap.address());
            page.waitForSelector("[data-view=sign-in]");
            accessible(page, "sign-in");

            signIn(page);
            openMap(page, "Noor");
            accessible(page, "map");
        }
    }

    private static void accessible(Page page, String state) {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(state)
                .extracting(rule -> rule.getId() + " " + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList())
                .isEmpty();
    }

    private static void signIn(Page page) {
        page.navigate(kithmap.freshLink());
        assertThat(canvas(page)).hasAttribute("data-settled", "true");
    }

    private static void openMap(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, namedLike("Open another map")).click();
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name))).first().click();
        assertThat(heading(page, name)).isVisible();
        assertThat(canvas(page)).hasAttribute("data-settled", "true");
    }

    private static Locator canvas(Page page) {
        return page.locator("#canvas");
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name).setExact(true).setLevel(1));
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    private static GetByRoleOptions namedLike(String start) {
        return new GetByRoleOptions().setName(Pattern.compile("^" + start));
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
