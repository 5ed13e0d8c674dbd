package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;

/// The page in a real browser, walked as a person would.
class WalkTest extends PageTest {

    @SuppressWarnings("unused") // by the parameterized test below
    private static final List<Look> LOOKS =
            List.of(Look.DESK, Look.DESK_DARK, Look.PHONE, Look.PHONE_DARK);

    private static final FilePayload ALTERS =
            file(
                    "alters.csv",
                    """
                    egoID;alterID;alter.name;closeness;alter.rel;domain;type;shoe size
                    7;1;Bo;5;friend;work;emotional;41
                    7;2;Cleo;3;neighbour;;;38
                    7;3;Dan;;colleague;living;practical;
                    """);
    private static final FilePayload TIES =
            file(
                    "ties.csv",
                    """
                    egoID;from;to
                    7;1;2
                    7;2;9
                    """);
    private static final FilePayload NOT_A_LIST = file("shopping.csv", "milk;bread\n1;2\n");

    @Test
    void theLinkLeadsToAnInsightACardAndAnOwnMap() {
        try (Tab tab = chromium.open(Look.DESK)) {
            PageSteps pageSteps = new PageSteps(tab.page(), kithmap);
            pageSteps.signIn();
            assertThat(tab.page().url()).doesNotContain("sign-in");

            pageSteps.openMap("Noor");
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "27");

            Locator insight = pageSteps.openInsight("count-on");
            assertThat(pageSteps.canvas()).hasAttribute("data-highlighted", "4");
            pageSteps.openForProfessionals("count-on");
            assertThat(tab.page().locator("[data-asked=count-on] .query-file"))
                    .containsText("cypher/insights/count-on.cypher");
            assertThat(tab.page().locator("[data-asked=count-on] pre"))
                    .containsText("MATCH (me:Ego {id: $ego})");

            insight.getByRole(AriaRole.BUTTON, PageSteps.exactly("Jonas")).click();
            assertThat(pageSteps.card("Jonas")).containsText("Between you and Jonas");
            tab.page().keyboard().press("Escape");
            assertThat(pageSteps.card("Jonas")).hasCount(0);

            Locator report = pageSteps.importFiles(ALTERS, TIES);
            assertThat(report).containsText("shoe size");
            assertThat(report).containsText("ties.csv, line 3");
            report.getByRole(AriaRole.BUTTON, PageSteps.like("Person 7")).click();
            assertThat(pageSteps.heading("Person 7")).isVisible();
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "3");

            assertThat(tab.complaints()).isEmpty();
            assertThat(tab.requests())
                    .allMatch(address ->
                            address.matches("(data|blob):.*|" + kithmap.address() + "/.*"));
        }
    }

    /// A second picture right after the first would mean that the first was made for another room.
    @Test
    void theFirstPictureIsDrawnOnce() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            page.addInitScript(
                    "window.pictures = 0; addEventListener('kithmap:settled', () => window.pictures++);");
            pageSteps.signIn();
            assertThat(page.locator("#panel .tree, #panel .insight").first()).isVisible();
            assertThat(page.locator(".rim").first()).isVisible();
            page.waitForTimeout(500);
            assertThat(page.evaluate("window.pictures")).isEqualTo(1);
        }
    }

    @Test
    void aFileThatCannotBeReadSaysWhereAndWhatToDo() {
        try (Tab tab = chromium.open(Look.DESK)) {
            PageSteps pageSteps = new PageSteps(tab.page(), kithmap);
            pageSteps.signIn();
            pageSteps.openMap("Noor");
            Locator report = pageSteps.importFiles(NOT_A_LIST);
            assertThat(report.getByRole(AriaRole.ALERT)).isVisible();
            assertThat(report).containsText("shopping.csv, line 1");
        }
    }

    @Test
    void somebodyIsAddedChangedAndRemovedByKeyboardAlone() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            pageSteps.newMap("Keys");

            pageSteps.tabTo("Add somebody");
            page.keyboard().press("Enter");
            page.keyboard().type("Bo");
            page.keyboard().press("Enter");
            page.keyboard().press("Escape");
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "1");
            assertThat(page.locator("#live")).containsText("Bo");

            pageSteps.tabTo("List");
            page.keyboard().press("Enter");
            pageSteps.tabTo("Bo");
            page.keyboard().press("Enter");
            assertThat(pageSteps.card("Bo")).isVisible();

            pageSteps.tabTo("Change");
            page.keyboard().press("Enter");
            page.keyboard().press("Control+A");
            page.keyboard().type("Bob");
            page.keyboard().press("Enter");
            assertThat(pageSteps.card("Bob")).isVisible();

            pageSteps.tabTo("Change");
            page.keyboard().press("Enter");
            pageSteps.tabTo("Remove from the map");
            page.keyboard().press("Enter");
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "0");
            page.keyboard().press("Control+z");
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "1");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void aNameWithMarkupIsShownAsItIs() {
        try (Tab tab = chromium.open(Look.DESK)) {
            PageSteps pageSteps = new PageSteps(tab.page(), kithmap);
            pageSteps.signIn();
            String name = "<img src=x onerror=alert(1)>\u202E";
            pageSteps.newMap(name);
            assertThat(tab.page().locator("h1")).containsText("<img src=x onerror=alert(1)>");
            assertThat(tab.page().locator("img[src=x]")).hasCount(0);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void axeReportsAnInaccessiblePage() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            page.evaluate("document.body.append(document.createElement('button'))");
            assertThatThrownBy(() -> pageSteps.requireAccessible("a button without a name"))
                    .hasMessageContaining("[a button without a name]")
                    .hasMessageContaining("button-name: <button></button>");
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void everyStateIsAccessible(Look look) {
        try (Tab tab = chromium.open(look)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            page.navigate(kithmap.address());
            page.waitForSelector("[data-view=sign-in]");
            pageSteps.requireAccessible("sign-in");

            pageSteps.signIn();
            pageSteps.openMap("Noor");
            pageSteps.requireAccessible("map");

            pageSteps.openInsight("count-on");
            pageSteps.requireAccessible("insight");

            page.locator("[data-insight=count-on] .names button").first().click();
            assertThat(page.locator("aside.card")).isVisible();
            pageSteps.requireAccessible("card");

            page.locator("#card-edit").click();
            pageSteps.requireAccessible("card, changing");
            page.keyboard().press("Escape");

            pageSteps.openImport();
            pageSteps.requireAccessible("import");
            page.keyboard().press("Escape");
            assertThat(tab.complaints())
                    .noneMatch(complaint -> !complaint.contains("401")); // before signing in
        }
    }

    @Test
    void aMapIsDuplicatedAndDeletedAfterTypingItsName() {
        try (Tab tab = chromium.open(Look.PHONE)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            pageSteps.newMap("Twice");
            pageSteps.add("Bo", "Cleo");
            assertThat(page.locator(".saving")).hasAttribute("data-saving", "saved");

            pageSteps.openFromMenu("Duplicate this map");
            assertThat(pageSteps.heading("Copy of Twice")).isVisible();
            assertThat(pageSteps.canvas()).hasAttribute("data-alters", "2");
            String copy = PageSteps.mapIn(page);

            pageSteps.openFromMenu("Delete this map");
            pageSteps.requireAccessible("deleting a map");
            assertThat(page.locator("#delete-copy"))
                    .hasAttribute(
                            "href",
                            "/api/maps/%s/export?format=kithmap&names=shown".formatted(copy));
            page.locator("#delete-name").fill("Twice");
            page.keyboard().press("Enter");
            assertThat(page.locator("#delete-name-problem"))
                    .hasText("This is not its name yet. Please type: Copy of Twice");
            assertThat(kithmap.owner().get("/api/maps/" + copy).status()).isEqualTo(200);
            page.locator("#delete-name").fill("copy of twice");
            page.keyboard().press("Enter");
            assertThat(page.locator("dialog[open]")).hasCount(0);
            assertThat(pageSteps.canvas()).hasAttribute("data-settled", "true");
            assertThat(kithmap.owner().get("/api/maps/" + copy).status()).isEqualTo(404);
            assertThat(pageSteps.heading("Copy of Twice")).hasCount(0);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
