package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.map.SupportMap;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.MapSketch;
import org.kithmap.testing.TestGraph;

/// With a restricted share nothing is said to be missing that was not shared, wherever a map is
/// drawn or told: in the picture, the list, what it tells, on the second screen, on the page to
/// take home and in the preview.
class PartialSharePageTest extends PracticePages {

    private static final int AREAS = 8;

    private Account owner;
    private Account coach;
    private SupportMap map;

    @BeforeEach
    void createAMapWithSupportInTwoAreas() {
        owner = new Account(UUID.randomUUID().toString(), "Noor", Set.of(Role.PERSON));
        coach = new Account(UUID.randomUUID().toString(), "Cleo", Set.of(Role.COACH));
        practice.as(owner);
        practice.as(coach);
        map =
                MapSketch.of(
                                """
                                Anna: family 5
                                Bo: friend 4
                                Cy: friend 3
                                Di: friend 3
                                Ed: friend 2
                                Zora: friend 4
                                Anna > me: emotional wellbeing
                                Zora > me: practical work
                                """)
                        .map();
        TestGraph.maps().create(owner.id(), map);
    }

    @Test
    void aWithheldAreaIsNeitherDrawnNorCountedNorNamed() {
        share("{\"withheld\": {\"domains\": [\"wellbeing\"]}}");
        for (VisibleContent seen : everywhere("{\"domains\": [\"wellbeing\"]}")) {
            assertThat(seen.sectors).as(seen.where).hasSize(AREAS - 1).doesNotContain("wellbeing");
            assertThat(seen.words)
                    .as(seen.where)
                    .doesNotContainIgnoringCase("well-being")
                    .containsIgnoringCase("learning");
        }
    }

    @Test
    void aWithheldAreaIsNotCalledEmpty() {
        share("{\"withheld\": {\"domains\": [\"wellbeing\"], \"domainsNamed\": true}}");
        for (VisibleContent seen :
                everywhere("{\"domains\": [\"wellbeing\"], \"domainsNamed\": true}")) {
            assertThat(seen.sectors).as(seen.where).hasSize(AREAS);
            assertThat(seen.bare).as(seen.where).hasSize(AREAS - 2).doesNotContain("wellbeing");
            assertThat(seen.notShared).as(seen.where).containsExactly("wellbeing");
            assertThat(seen.words).as(seen.where).contains("not shared");
        }
    }

    @Test
    void notNotedYetIsNotSaidWhenSomebodyIsWithheld() {
        String zora = "{\"alters\": [\"%s\"]}".formatted(map.alters().getLast().id());
        share("{\"withheld\": %s}".formatted(zora));
        for (VisibleContent seen : everywhere(zora)) {
            assertThat(seen.sectors).as(seen.where).hasSize(AREAS);
            assertThat(seen.bare).as(seen.where).isEmpty();
            assertThat(seen.words)
                    .as(seen.where)
                    .doesNotContainIgnoringCase("nobody")
                    .doesNotContainIgnoringCase("not noted");
        }
    }

    @Test
    void notNotedYetIsSaidWhenAllSupportIsShared() {
        share("{\"withheld\": {\"notes\": true}}");
        for (VisibleContent seen : everywhere("{\"notes\": true}")) {
            assertThat(seen.bare).as(seen.where).hasSize(AREAS - 2);
        }
    }

    /// @param where for what fails
    /// @param words everything that is to be read there
    private record VisibleContent(
            String where,
            List<String> sectors,
            List<String> bare,
            List<String> notShared,
            String words) {}

    private void share(String wish) {
        assertThat(
                        practice.as(owner)
                                .put("/api/maps/%s/shares/%s".formatted(map.id(), coach.id()), wish)
                                .status())
                .isEqualTo(204);
    }

    private List<VisibleContent> everywhere(String withheld) {
        List<VisibleContent> all = new ArrayList<>();
        try (Tab theirs = open(owner, Look.DESK);
                Tab coachs = open(coach, Look.DESK)) {
            all.add(preview(theirs.page(), withheld));
            Page page = coachs.page();
            page.locator(".client .button").first().click();
            all.add(seen("picture and list", page, "#canvas"));
            page.locator("#access-conversation").click();
            page.locator("#conversation-prepare").click();
            page.locator("#conversation-begin").click();
            Page second =
                    page.context().waitForPage(() -> page.locator("#conversation-screen").click());
            second.locator("#canvas[data-settled=true]").waitFor();
            all.add(drawn("second screen", second, "#canvas", ""));
            second.close();
            page.locator("#conversation-end").click();
            page.locator("#conversation-end-act").click();
            page.locator(".summary-page[data-fitted]").waitFor();
            all.add(drawn("page to take home", page, ".summary-map > svg:first-child", ""));
            assertThat(coachs.complaints()).isEmpty();
            assertThat(theirs.complaints()).isEmpty();
        }
        return all;
    }

    /// Returns what the owner is shown beforehand of the share as it is.
    private VisibleContent preview(Page page, String withheld) {
        page.locator("#canvas[data-settled=true]").waitFor();
        page.locator(".toolbar-menu").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Who may see this map"))
                .click();
        page.locator(".share .quiet").first().click();
        page.locator("#share-preview").click();
        page.locator("#access-back").waitFor();
        if (withheld.contains("domains")) {
            assertThat(page.locator(".access"))
                    .containsText(
                            withheld.contains("domainsNamed")
                                    ? "One area of life is named as not shared: well-being."
                                    : "One area of life is not drawn, counted or named: well-being.");
        }
        return seen("preview", page, "#canvas");
    }

    private static VisibleContent seen(String where, Page page, String picture) {
        page.locator("#canvas[data-settled=true]").waitFor();
        page.locator("#panel .insights, #panel .aside-note").first().waitFor();
        String tells = page.locator("#panel").innerText();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("List")).click();
        String list = page.locator("#panel .summary").innerText();
        return drawn(where, page, picture, tells + "\n" + list);
    }

    private static VisibleContent drawn(String where, Page page, String picture, String words) {
        Locator drawing = page.locator(picture);
        return new VisibleContent(
                where,
                keys(drawing.locator("path[id*='-rim-']"), "id", "rim").stream()
                        .filter(key -> !key.equals("none"))
                        .toList(),
                keys(drawing.locator("textPath", having("not noted yet")), "href", "bare"),
                keys(drawing.locator("textPath", having("not shared")), "href", "bare"),
                words + "\n" + drawing.textContent());
    }

    private static Locator.LocatorOptions having(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }

    /// The keys of sectors, by what is written along their arcs.
    @SuppressWarnings("unchecked")
    private static List<String> keys(Locator parts, String attribute, String part) {
        return (List<String>)
                parts.evaluateAll(
                        "(all, [attribute, part]) => all.map((one) => one.getAttribute(attribute).split(`-${part}-`)[1])",
                        List.of(attribute, part));
    }
}
