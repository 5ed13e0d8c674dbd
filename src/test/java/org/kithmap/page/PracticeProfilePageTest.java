package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.TestKithmap.aName;
import static org.kithmap.testing.TestKithmap.account;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.graph.Connection;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.Client;
import org.kithmap.testing.MachineFeature;
import org.kithmap.testing.RequiresMachine;
import org.kithmap.testing.TestKithmap;

/// What the practice says about itself, as an administrator writes it and as it meets a person, on
/// a database of its own: a practice has one profile.
@RequiresMachine(MachineFeature.BROWSER)
class PracticeProfilePageTest {

    @TempDir private static Path data;
    private static Connection database;
    private static TestKithmap practice;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        database = Connection.embedded(data, 0);
        practice = TestKithmap.startPractice(database.graph(), Clock.systemUTC());
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        practice.close();
        database.close();
    }

    @Test
    void aPersonReadsTheNoticeOnceAndMayDoSoLater() {
        Account person = account(aName(), Role.PERSON);
        practice.as(person).post("/api/maps", Client.json("name", "Me"));
        try (Tab tab = open(account(aName(), Role.ADMINISTRATOR), Look.DESK)) {
            Page page = tab.page();
            page.locator("#open-profile").click();
            assertThat(dialog(page)).containsText("Nothing is written here yet.");
            page.locator("#profile-change").click();
            assertThat(page.locator("#profile-name")).isFocused();
            page.keyboard().type("De <i>Brug");
            page.locator("#profile-purpose").fill("To talk it over.\nNothing else.");
            page.locator("#profile-contact").fill("https://brug.example/privacy");
            steps(page).requireAccessible("writing about the practice");
            page.locator("#profile-form [type=submit]").click();
            assertThat(page.locator("#profile-change")).isFocused();
            assertThat(page.locator(".dialog .profile-name")).hasText("De <i>Brug");
            assertThat(page.locator("[data-part=contact] a"))
                    .hasAttribute("href", "https://brug.example/privacy");
            assertThat(tab.complaints()).isEmpty();
        }
        try (Tab tab = open(person, Look.PHONE)) {
            Page page = tab.page();
            page.locator("#canvas[data-settled=true]").waitFor();
            Locator offer = page.locator("#profile-offer");
            assertThat(offer).containsText("It can wait until it suits you.");
            steps(page).requireAccessible("the notice is offered");
            menu(page, "For a hard day");
            assertThat(page.locator("#dialog-hard-day")).isVisible();
            page.keyboard().press("Escape");
            page.locator("#profile-read").click();
            assertThat(page.locator("[data-part=purpose]")).containsText("To talk it over.");
            steps(page).requireAccessible("the notice");
            page.locator("#profile-confirm").click();
            assertThat(offer).hasCount(0);
            page.reload();
            menu(page, "About this practice");
            assertThat(dialog(page)).containsText("You confirmed on");
            assertThat(page.locator("#profile-confirm")).hasCount(0);
            assertThat(page.locator("#profile-change")).hasCount(0);
            assertThat(offer).hasCount(0);
            assertThat(tab.complaints()).isEmpty();
        }
        try (Tab tab = chromium.open(Look.DESK)) {
            tab.page().navigate(practice.address());
            assertThat(tab.page().locator(".door-sheet .profile-name")).hasText("De <i>Brug");
        }
    }

    private static Tab open(Account account, Look look) {
        Tab tab = chromium.open(look);
        tab.page()
                .context()
                .addCookies(
                        List.of(
                                new Cookie(practice.cookie(), practice.token(account))
                                        .setUrl(practice.address())));
        tab.page().navigate(practice.address());
        return tab;
    }

    private static void menu(Page page, String item) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menu").setExact(true))
                .click();
        page.locator("#menu").getByText(item).click();
    }

    private static Locator dialog(Page page) {
        return page.locator("#dialog-profile");
    }

    private static PageSteps steps(Page page) {
        return new PageSteps(page, practice);
    }
}
