package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;

/// The page is read aloud. A browser without a screen has no voices, so those of the device are
/// played by a script: it notes what it is given to say, and ends it when the test says so.
class ReadAloudTest extends PageTest {

    /// The voices of the device, as the page sees them, and the texts that the device was told to
    /// say.
    private static final String DEVICE =
            """
            window.said = [];
            window.voices = ['en-GB', 'nl-NL', 'de-DE'].map((lang) => ({ name: 'of the device, ' + lang, lang, localService: true, default: false }))
                .concat({ name: 'of a company', lang: 'en-GB', localService: false, default: true });
            window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
            const device = Object.assign(new EventTarget(), {
                saying: null,
                getVoices: () => window.voices,
                speak(utterance) { device.saying = utterance; window.said.push({ text: utterance.text, voice: utterance.voice?.name, lang: utterance.lang }); },
                cancel() { const cut = device.saying; device.saying = null; cut?.onerror?.({ error: 'canceled' }); },
            });
            window.endOfPiece = () => { const done = device.saying; device.saying = null; done?.onend?.({}); };
            window.readOn = () => { while (device.saying) window.endOfPiece(); };
            Object.defineProperty(window, 'speechSynthesis', { value: device });
            """;

    /// Letters only: a heading may be shown in capitals, pieces end between words, and symbols are
    /// not read.
    private static final String LETTERS =
            "(text) => text.replace(/[^\\p{L}\\p{N}]/gu, '').toLowerCase()";

    private Tab tab;
    private Page page;
    private PageSteps pageSteps;

    @BeforeEach
    void signIn() {
        open(Look.DESK, "en-GB");
    }

    private void open(Look look, String language) {
        tab = chromium.open(look, language);
        page = tab.page();
        page.addInitScript(DEVICE);
        pageSteps = new PageSteps(page, kithmap);
        pageSteps.signIn();
        assertThat(page.locator(".insight").first()).isVisible();
    }

    private void readAloud() {
        page.keyboard().press("Alt+r");
        assertThat(bar()).isVisible();
    }

    @AfterEach
    void close() {
        tab.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"insights", "list", "reflect"})
    void thePanelIsReadFromItsHeadingOnAndInItsOrder(String panel) {
        page.locator("#tab-" + panel).click();
        readAloud();
        String shown =
                letters(
                        page.locator("#tab-" + panel).innerText()
                                + page.locator("#panel-body").innerText());
        page.evaluate("readOn()");
        assertThat(letters(String.join("", said()))).isEqualTo(shown);
        assertThat(bar()).isHidden();
    }

    @Test
    void aPieceIsNoLongerThanAVoiceCanSay() {
        readAloud();
        page.evaluate("readOn()");
        assertThat(said()).hasSizeGreaterThan(5).allMatch(piece -> piece.length() <= 200);
    }

    @Test
    void theParagraphThatIsReadIsMarked() {
        readAloud();
        for (int i = 0; i < 8; i++) {
            Locator marked = page.locator("[data-aloud]");
            assertThat(marked).hasCount(1);
            assertThat(letters(marked.innerText())).contains(letters(said().getLast()));
            assertThat(marked).isInViewport();
            page.evaluate("endOfPiece()");
        }
        page.evaluate("readOn()");
        assertThat(page.locator("[data-aloud]")).hasCount(0);
    }

    @Test
    void anOpenDialogIsReadAndStaysWhenEscapeEndsTheReading() {
        pageSteps.openImport();
        readAloud();
        assertThat(said().getFirst())
                .isEqualTo(page.locator("dialog[open] h2").innerText().strip());
        assertThat(page.locator("dialog[open] .aloud")).isVisible();
        pageSteps.requireAccessible("reading a dialog");
        page.keyboard().press("Escape");
        assertThat(bar()).isHidden();
        assertThat(page.locator("dialog[open]")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    @Test
    void itPausesGoesOnWithTheSamePieceAndStops() {
        readAloud();
        page.evaluate("endOfPiece()");
        press("Pause");
        page.evaluate("endOfPiece()"); // nothing is being said
        assertThat(said()).hasSize(2);
        press("Continue");
        assertThat(said()).hasSize(3);
        assertThat(said().get(2)).isEqualTo(said().get(1));
        press("Stop");
        page.evaluate("endOfPiece()");
        assertThat(said()).hasSize(3);
        assertThat(bar()).isHidden();
    }

    @Test
    void ofASelectionOnlyThatIsRead() {
        page.evaluate(
                "getSelection().selectAllChildren(document.querySelector('.insight-sentence'))");
        String selected = String.valueOf(page.evaluate("String(getSelection())"));
        readAloud();
        page.evaluate("readOn()");
        assertThat(letters(String.join("", said()))).isEqualTo(letters(selected));
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB,Read aloud,en-GB",
        "nl-BE,Voorlezen,nl-NL",
        "de-AT,Vorlesen,de-DE",
    })
    void theMenuReadsInTheLanguageOfThePageByAVoiceOfTheDevice(
            String browser, String item, String voice) {
        tab.close();
        open(Look.DESK, browser);
        page.locator(".toolbar-menu").click();
        page.locator("#menu .menu-aloud").getByText(item).click();
        assertThat(bar()).isVisible();
        page.evaluate("readOn()");
        assertThat((List<?>) page.evaluate("said.map(({ voice }) => voice)"))
                .isNotEmpty()
                .allMatch(("of the device, " + voice)::equals);
    }

    @Test
    void whereTheDeviceHasNoVoiceThePageSaysSo() {
        page.evaluate(
                "voices = voices.filter(({ localService, lang }) => !localService || lang !== 'en-GB')");
        page.keyboard().press("Alt+r");
        assertThat(page.locator(".notice"))
                .containsText("This device has no English voice of its own");
        assertThat(said()).isEmpty();
        assertThat(bar()).isHidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#tab-list", ".toolbar-add", "#menu [lang=nl] input"})
    void itEndsWhenSomethingElseIsOpen(String pressed) {
        readAloud();
        if (pressed.startsWith("#menu")) {
            page.locator(".toolbar-menu").click();
            page.locator(pressed).check(new Locator.CheckOptions().setForce(true));
        } else {
            page.locator(pressed).click();
        }
        assertThat(bar()).isHidden();
        assertThat(page.evaluate("speechSynthesis.saying")).isNull();
    }

    @Test
    void itEndsBeforeThePageIsClearedAndNothingOfItIsKept() {
        readAloud();
        String first = said().getFirst();
        page.evaluate(
                """
                () => {
                    const { cancel } = speechSynthesis;
                    speechSynthesis.cancel = () => { cancel(); window.name ||= document.body.childElementCount; };
                }
                """);
        assertThat(
                        String.valueOf(
                                page.evaluate(
                                        "JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), history.state])")))
                .doesNotContain(first);
        pageSteps.openFromMenu("Sign out");
        assertThat(page.locator(".gate-sheet h1")).isVisible();
        assertThat(page.evaluate("Number(window.name) > 0")).isEqualTo(true);
    }

    @Test
    void onAPhoneThePageStaysInItsPlaceAndTheButtonsAreLargeEnough() {
        tab.close();
        open(Look.PHONE_DARK, "en-GB");
        readAloud();
        for (int i = 0; i < 5; i++) {
            page.evaluate("endOfPiece()");
        }
        assertThat(
                        page.evaluate(
                                "document.body.scrollTop + document.scrollingElement.scrollTop + main.scrollTop"))
                .as("the page stays in its place")
                .isEqualTo(0);
        pageSteps.requireAccessible("reading on a phone");
        for (Locator button : bar().getByRole(AriaRole.BUTTON).all()) {
            BoundingBox box = button.boundingBox();
            assertThat(Math.min(box.width, box.height)).isGreaterThanOrEqualTo(44);
        }
    }

    @Test
    void whatOnlyThePictureShowsIsNotReadWhileOthersLook() {
        page.locator(".toolbar-view-options").click();
        page.locator(".view-options-ways .menu-item").last().click();
        assertThat(page.locator("#present-leave")).isVisible();
        page.keyboard().press("Alt+r");
        page.evaluate("readOn()");
        assertThat(said()).isEmpty();
    }

    private Locator bar() {
        return page.locator(".aloud");
    }

    private void press(String name) {
        bar().getByRole(AriaRole.BUTTON, PageSteps.exactly(name)).click();
    }

    @SuppressWarnings("unchecked")
    private List<String> said() {
        return (List<String>) page.evaluate("said.map(({ text }) => text)");
    }

    private String letters(String text) {
        return String.valueOf(page.evaluate(LETTERS, text));
    }
}
