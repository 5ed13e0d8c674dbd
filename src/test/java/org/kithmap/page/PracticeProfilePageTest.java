package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.TestKithmap.aName;
import static org.kithmap.testing.TestKithmap.account;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.Client;

/// The profile of a practice, as an administrator writes it and as it meets a person, on a database
/// of its own: a practice has one profile.
class PracticeProfilePageTest extends OwnPracticePages {

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
            assertThat(tab.page().locator(".gate-sheet .profile-name")).hasText("De <i>Brug");
        }
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
