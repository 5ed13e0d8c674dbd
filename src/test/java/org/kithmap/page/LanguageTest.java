package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.SlowTest;

/// The page speaks the language of its reader.
@SlowTest
class LanguageTest extends PageTest {

    @ParameterizedTest
    @CsvSource({"nl-BE,nl,Lijst", "de-AT,de,Liste", "en-US,en,List", "fr-FR,en,List"})
    void theLanguageFollowsTheBrowser(String browser, String language, String list) {
        try (Tab tab = chromium.open(Look.DESK, browser)) {
            new PageSteps(tab.page(), kithmap).signIn();
            assertThat(tab.page().locator("html")).hasAttribute("lang", language);
            assertThat(tab.page().locator("#tab-list")).hasText(list);
        }
    }

    @Test
    void onlyTheChosenLanguageIsLoaded() {
        try (Tab tab = chromium.open(Look.DESK, "nl-NL")) {
            new PageSteps(tab.page(), kithmap).signIn();
            assertThat(tab.requests()).anyMatch(address -> address.matches(".*/nl(-\\w+)?\\.js"));
            assertThat(tab.requests())
                    .noneMatch(address -> address.matches(".*/(de|\\w\\w-easy)(-\\w+)?\\.js"));
        }
    }

    @Test
    void switchingTheLanguageLosesNothingAndIsRemembered() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            pageSteps.openInsight("count-on");
            page.locator("#search").pressSequentially("jo");

            page.locator(".toolbar-menu").click();
            choose(page, "Deutsch");

            assertThat(page.locator("html")).hasAttribute("lang", "de");
            assertThat(page.locator("#menu")).isVisible();
            assertThat(page.locator("#search")).hasValue("jo");
            assertThat(page.locator("[data-insight=count-on]"))
                    .containsText("die dir nahestehen und für dich da sind");
            assertThat(page.locator("[data-insight=count-on] .question"))
                    .hasText("Wer steht mir nah und ist für mich da?");
            assertThat(page.locator("#canvas")).containsText("sehr nah");
            assertThat(page.locator("#canvas")).containsText("Wohlbefinden");
            assertThat(page.locator("#live")).hasText("Kithmap spricht jetzt Deutsch.");

            PageSteps.reload(page);
            assertThat(page.locator("#tab-list")).hasText("Liste");
            assertThat(tab.complaints())
                    .noneMatch(complaint -> !complaint.contains("401")); // before signing in
        }
    }

    @Test
    void easyWordsAreAsALanguageAndTakeFromItsLanguageWhatTheyLack() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            new PageSteps(page, kithmap).signIn();
            page.locator(".toolbar-menu").click();
            choose(page, "Makkelijk Nederlands");
            assertThat(page.locator("#live")).hasText("Kithmap spreekt nu makkelijk Nederlands.");

            PageSteps.reload(page);
            assertThat(page.locator("html")).hasAttribute("lang", "nl-simple");
            assertThat(page.locator("#tab-list")).hasText("Lijst");
            assertThat(page.locator("[data-insight=count-on]"))
                    .containsText("mensen dichtbij die je helpen");
            assertThat(tab.requests()).anyMatch(address -> address.contains("nl-easy"));
        }
    }

    private static void choose(Page page, String language) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(language).setExact(true))
                .check();
    }

    /// Remarks on a line of a file are in the language of the page, not in the server's.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | a.csv, regel 2, kolom 2 closeness is “9”; nabijheid gaat van 1 tot 5, in hele stappen."
                        + " Wat helpt: Opengelaten. Schrijf 1 (het verst weg) tot 5 (heel dichtbij), of laat het leeg."
                        + " | soort relatie: “friend” betekent vriendschap (in 2 van 3 rijen opengelaten)",
                "de | a.csv, Zeile 2, Spalte 2 closeness ist „9“; Nähe geht von 1 bis 5, in ganzen Schritten."
                        + " Was hilft: Offen gelassen. Schreibe 1 (am weitesten weg) bis 5 (sehr nah), oder lass es leer."
                        + " | Art der Beziehung: „friend“ bedeutet Freundschaft (in 2 von 3 Zeilen offen gelassen)",
                "en | a.csv, line 2, column 2 closeness is “9”; closeness goes from 1 to 5 in whole steps."
                        + " What helps: Left unanswered. Write 1 (furthest away) to 5 (very close), or leave it empty."
                        + " | kind of relationship: “friend” means friend (left open in 2 of 3 rows)"
            })
    void aBadLineOfAFileIsReportedInTheLanguageOfThePage(
            String language, String told, String read) {
        try (Tab tab = chromium.open(Look.DESK, language)) {
            importing(
                    tab.page(),
                    "a.csv",
                    "name,closeness,strained,relation\nBo %s,9,,friend\nAl,1,perhaps,\nCy,1,perhaps,\n"
                            .formatted(language));
            Locator notes = tab.page().locator("dialog[open] .notes-list.scroll");
            tab.page().locator("dialog[open] summary").last().click();
            assertThat(notes.locator("li").first()).hasText(told);
            assertThat(notes.locator("li")).hasCount(2);
            assertThat(notes.locator("[lang=en]")).hasCount(0);
            tab.page().locator("dialog[open] summary").first().click();
            Locator columns = tab.page().locator("dialog[open] table.values tbody tr");
            assertThat(columns.locator("td").last()).hasText(read);
            assertThat(columns).hasCount(4);
            assertThat(columns.locator("[lang=en]")).hasCount(0);
        }
    }

    @Test
    void aRejectedMapIsExplainedInTheLanguageOfThePage() {
        try (Tab tab = chromium.open(Look.DESK, "nl")) {
            importing(
                    tab.page(),
                    "a.json",
                    "{\"format\":\"kithmap\",\"version\":1,\"maps\":[{\"name\":\"Ana\",\"alters\":"
                            + "[{\"id\":\"bo\",\"name\":\"Bo\",\"closeness\":9}]}]}");
            assertThat(tab.page().locator("dialog[open] .notes-list").first())
                    .hasText(
                            "Ana niet te lezen: a.json, regel 1, kolom 65:"
                                    + " \"closeness\" is 9; het gaat van 1 tot 5, of blijft weg.");
        }
        try (Tab tab = chromium.open(Look.DESK, "nl")) {
            importing(
                    tab.page(),
                    "a.json",
                    "{\"format\":\"kithmap\",\"version\":1,\"maps\":[{\"name\":7}]}");
            assertThat(tab.page().locator("dialog[open] .notes-list li").first())
                    .hasText(
                            "a.json, regel 1, kolom 49 \"name\" (een kaart) is het getal 7; verwacht: een tekst."
                                    + " Wat helpt: Zet het tussen aanhalingstekens: \"…\".");
        }
    }

    private static void importing(Page page, String name, String text) {
        new PageSteps(page, kithmap).signIn();
        page.locator(".toolbar-menu").click();
        page.locator("#menu").getByText(Pattern.compile("files|bestanden|Dateien")).click();
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        page.locator("dialog[open] button[type=submit]").click();
        assertThat(page.locator("dialog[open] .report-head")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({
        "en,LIGHT,PHONE",
        "en,DARK,DESK",
        "nl,LIGHT,DESK",
        "nl,DARK,PHONE",
        "de,DARK,DESK",
        "de,LIGHT,PHONE"
    })
    void everyStateIsAccessible(String language, String theme, String size) {
        boolean dark = theme.equals("DARK");
        Look look =
                size.equals("DESK")
                        ? dark ? Look.DESK_DARK : Look.DESK
                        : dark ? Look.PHONE_DARK : Look.PHONE;
        try (Tab tab = chromium.open(look, language)) {
            PageSteps pageSteps = new PageSteps(tab.page(), kithmap);
            new PageWalk(pageSteps)
                    .visitEveryState(state -> {
                        pageSteps.requireAccessible(state);
                        requireNothingCut(tab.page());
                    });
        }
    }

    /// Longer words still have room: no label is wider than its place. (A table scrolls.)
    private static void requireNothingCut(Page page) {
        Object cut =
                page.evaluate(
                        """
                        () => [...document.querySelectorAll('button, label span, legend, h1, h2, h3, [role=tab]')]
                            .filter((one) => one.checkVisibility() && !one.closest('.hidden-text, .table-scroll') && one.clientWidth > 0)
                            .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.getBoundingClientRect().right > innerWidth + 1)
                            .map((one) => one.textContent.trim())
                        """);
        assertThat((List<?>) cut).isEmpty();
    }
}
