package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;

/// The first page of a new account, and the example that can be looked at from there.
class WelcomeTest extends PracticePages {

    @SuppressWarnings("unused") // by the parameterized test below
    private static final List<Look> LOOKS = List.of(Look.DESK, Look.PHONE_DARK);

    private final Account newcomer =
            new Account(UUID.randomUUID().toString(), "Ana", Set.of(Role.PERSON));

    @ParameterizedTest
    @FieldSource("LOOKS")
    void aNewAccountBeginsWithAWelcomeAndThreeWaysOn(Look look) {
        try (Tab tab = open(newcomer, look)) {
            Page page = tab.page();
            assertThat(page.locator("h1")).hasText("Who is there for you?");
            assertThat(page.locator(".welcome-ways button"))
                    .hasText(
                            new String[] {
                                "Begin my map", "Look around in an example", "Bring in a file"
                            });
            new PageSteps(page, practice).requireAccessible("welcome");
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void theExampleIsCalledOneWhereverOneLooks(Look look) {
        try (Tab tab = open(newcomer, look)) {
            Page page = tab.page();
            lookAround(page);
            assertThat(page.locator(".header .badge")).hasText("Example");
            assertThat(page.locator("[data-example]")).containsText("Noor is made up");
            assertThat(page).hasTitle("Example · Kithmap");
            new PageSteps(page, practice).requireAccessible("example");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void theMiddleOfTheExampleSaysWhoseMapItIs() throws IOException {
        try (Tab tab = open(newcomer, Look.DESK)) {
            Page page = tab.page();
            lookAround(page);
            Download picture =
                    page.waitForDownload(() ->
                            new PageSteps(page, practice).openFromMenu("Save as picture (SVG)"));
            assertThat(Files.readString(picture.path())).contains(">Noor<").doesNotContain(">You<");
        }
    }

    @ParameterizedTest
    @CsvSource({"nl-NL, Het pad langs de rivier", "de-DE, Der Weg am Fluss"})
    void theExampleOpensInTheLanguageOfThePage(String language, String path) {
        try (Tab tab = chromium.open(Look.DESK, language)) {
            Page page = tab.page();
            signIn(tab);
            page.locator("#welcome-look").click();
            page.locator("#tab-list").click();
            assertThat(page.locator(".tree")).containsText(path);
        }
    }

    @ParameterizedTest
    @CsvSource({"#example-own, ''", ".toolbar-menu, Map step by step"})
    void whatWouldAddToTheExampleBeginsAMapOfOnesOwn(String button, String item) {
        try (Tab tab = open(newcomer, Look.DESK)) {
            Page page = tab.page();
            lookAround(page);
            page.locator(button).click();
            if (!item.isEmpty()) {
                page.locator("#menu").getByText(item).click();
            }
            page.locator("dialog[open] input[name=name]").fill("Ana's map");
            page.keyboard().press("Enter");
            assertThat(page.locator(".guide")).isVisible();
            assertThat(page.locator(".badge")).hasCount(0);
            assertThat(page.locator("#canvas")).hasAttribute("data-alters", "0");
            assertThat(practice.as(newcomer).get("/api/maps").json().findValuesAsText("name"))
                    .containsExactly("Ana's map");
        }
    }

    @Test
    void onePressClosesTheExample() {
        try (Tab tab = open(newcomer, Look.PHONE)) {
            Page page = tab.page();
            lookAround(page);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Close the example").setExact(true))
                    .click();
            assertThat(page.locator("#welcome-title")).isVisible();
            assertThat(practice.as(newcomer).get("/api/maps").json()).isEmpty();
        }
    }

    private void signIn(Tab tab) {
        tab.page()
                .context()
                .addCookies(
                        List.of(
                                new Cookie(practice.cookie(), practice.token(newcomer))
                                        .setUrl(practice.address())));
        tab.page().navigate(practice.address());
    }

    private static void lookAround(Page page) {
        page.locator("#welcome-look").click();
        assertThat(page.locator("#canvas")).hasAttribute("data-alters", "27");
    }
}
