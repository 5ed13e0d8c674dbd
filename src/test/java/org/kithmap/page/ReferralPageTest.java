package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.TestKithmap.aName;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.Client;
import org.kithmap.testing.EditRequests;

/// The referral list as coaches keep it and as it meets a person, on a database of its own: there
/// is one list for everybody.
class ReferralPageTest extends OwnPracticePages {

    @Test
    void twoCoachesKeepTheListAndAPersonIsOfferedFittingEntries() {
        try (Tab one = open(account(Role.COACH), Look.DESK);
                Tab two = open(account(Role.COACH), Look.DESK)) {
            Page page = one.page();
            openList(page);
            assertThat(dialog(page)).containsText("Nothing is on the list yet.");
            button(page, "Add something").click();
            assertThat(page.locator("#referral-name")).isFocused();
            page.keyboard().press("Enter");
            assertThat(dialog(page)).containsText("Please write what it is called.");
            page.keyboard().type("Repair <i>Café");
            page.keyboard().press("Enter");
            assertThat(dialog(page)).containsText("Please choose at least one area of life.");
            assertThat(page.locator("#referral-areas button").first()).isFocused();
            steps(page).requireAccessible("something new on the list");
            dialog(page).getByText("Learning", exactly()).click();
            page.locator("#referral-when").fill("Saturdays");
            page.locator("#referral-interest").fill("Crafts");
            page.locator("#referral-distance").fill("ten minutes on foot");
            page.locator("#referral-contact")
                    .fill("https://repair.example/now, 020 7946 0958, or javascript:alert(1)");
            button(page, "Save").click();
            Locator entry = page.locator(".referral");
            assertThat(entry.locator("h3")).hasText("Repair <i>Café");
            assertThat(page.locator("#live")).hasText("Repair <i>Café is on the list.");
            assertThat(entry).containsText("For learning · Crafts");
            assertThat(entry).containsText("ten minutes on foot");
            assertThat(entry.locator("a")).hasCount(2);
            Locator number = entry.locator("a[href^='tel:']");
            assertThat(number).hasText("020 7946 0958");
            assertThat(number).hasAttribute("href", "tel:02079460958");
            Locator link = entry.locator("a").first();
            assertThat(link).hasText("https://repair.example/now");
            assertThat(link).hasAttribute("href", "https://repair.example/now");
            assertThat(link).hasAttribute("rel", "noopener noreferrer");
            steps(page).requireAccessible("the list");

            openList(two.page());
            for (Tab tab : List.of(one, two)) {
                tab.page().locator(".referral").getByText("Change").click();
                assertThat(tab.page().locator("#referral-name")).hasValue("Repair <i>Café");
            }
            page.locator("#referral-when").fill("Sundays");
            button(page, "Save").click();
            assertThat(entry).containsText("Sundays");
            Page other = two.page();
            other.locator("#referral-what").fill("Mending things together");
            button(other, "Save").click();
            assertThat(other.locator("#referral-now")).isFocused();
            assertThat(other.locator("#referral-now"))
                    .containsText("Somebody changed this meanwhile. Now it says:");
            assertThat(other.locator("#referral-now")).containsText("Sundays");
            assertThat(other.locator("#referral-what")).hasValue("Mending things together");
            steps(other).requireAccessible("changed meanwhile");
            button(other, "Save mine instead").click();
            assertThat(other.locator(".referral")).containsText("Mending things together");
            assertThat(other.locator(".referral")).containsText("Saturdays");

            aPersonIsOfferedIt();

            entry.getByText("Remove").click();
            button(page, "Remove from the list").click();
            assertThat(page.locator("#referral-now"))
                    .hasText("Somebody changed this meanwhile. Remove it as it is now?");
            button(page, "Remove from the list").click();
            assertThat(page.locator("#live")).hasText("Repair <i>Café is no longer on the list.");
            assertThat(entry).hasCount(0);
            assertThat(button(page, "Add something")).isFocused();
            assertThat(one.complaints()).allMatch(complaint -> complaint.contains("409"));
            assertThat(two.complaints()).allMatch(complaint -> complaint.contains("409"));
            assertThat(one.requests()).noneMatch(address -> address.contains("repair.example"));
        }
    }

    /// Whatever is chosen, the list holds exactly what fits.
    @Test
    void theListIsFilteredByAreaAndByWhatItIsAbout() {
        Account coach = account(Role.COACH);
        Client client = practice.as(coach);
        List<String> added = new ArrayList<>();
        for (String[] one :
                new String[][] {
                    {"Choir", "leisure", "Music"},
                    {"Band", "learning", "music"},
                    {"Football", "leisure", "Sport"},
                    {"Walk", "leisure", ""}
                }) {
            added.add(
                    client.post(
                                    "/api/referrals",
                                    "{\"name\": \"%s\", \"domains\": [\"%s\"], \"interest\": \"%s\"}"
                                            .formatted((Object[]) one))
                            .json()
                            .path("id")
                            .textValue());
        }
        try (Tab tab = open(coach, Look.PHONE)) {
            Page page = tab.page();
            openList(page);
            Locator names = page.locator(".referral h3");
            assertThat(names).hasText(new String[] {"Band", "Choir", "Football", "Walk"});
            page.locator("#referrals-by-interest").selectOption("music");
            assertThat(names).hasText(new String[] {"Band", "Choir"});
            page.locator("#referrals-by-area").selectOption("leisure");
            assertThat(names).hasText(new String[] {"Choir"});
            page.locator("#referrals-by-interest").selectOption("");
            assertThat(names).hasText(new String[] {"Choir", "Football", "Walk"});
            steps(page).requireAccessible("the list, filtered");
        }
        added.forEach(id ->
                client.send(client.method("DELETE", "/api/referrals/" + id, "{\"version\": 1}")));
    }

    /// The clients arrive late; a dialog that was opened meanwhile stays.
    @Test
    void aDialogOpenedWhileThePageLoadsStaysOpen() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            List<Route> held = new ArrayList<>();
            page.route("**/api/maps", held::add);
            enter(tab, account(Role.COACH));
            openList(page);
            assertThat(dialog(page)).containsText("Nothing is on the list yet.");
            assertThat(page.locator("#clients-title")).hasCount(0);
            held.forEach(Route::resume);
            assertThat(page.locator("#clients-title")).hasCount(1);
            assertThat(button(page, "Add something")).isVisible();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    /// On a telephone, in Dutch: after somebody on the map, for an area in which nobody is.
    private static void aPersonIsOfferedIt() {
        Account person = account(Role.PERSON);
        Client client = practice.as(person);
        String map =
                client.post("/api/maps", Client.json("name", "Me")).json().path("id").textValue();
        String anna = UUID.randomUUID().toString();
        assertThat(
                        client.post(
                                        "/api/maps/" + map + "/changes",
                                        EditRequests.change(
                                                EditRequests.addAlter(anna, "Anna"),
                                                "{\"on\": \"alter\", \"key\": \"%s\", \"field\": \"wantMore\", \"to\": true}"
                                                        .formatted(anna),
                                                "{\"on\": \"support\", \"key\": {\"alter\": \"%s\", \"direction\": \"received\", \"type\": \"emotional\", \"domain\": \"work\"}, \"to\": {}}"
                                                        .formatted(anna)))
                                .status())
                .isEqualTo(201);
        try (Tab tab = open(person, Look.PHONE, "nl-NL")) {
            Page page = tab.page();
            page.locator("#tab-steps").click();
            Locator offer = page.locator("[data-offer]");
            assertThat(offer).hasText("Als je wilt, ga eens kijken bij Repair <i>Café");
            assertThat(page.locator(".idea-list").first().locator("li").first())
                    .containsText("Anna");
            assertThat(page.locator(".offer-words")).containsText("Voor leren");
            steps(page).requireAccessible("an offer");
            offer.click();
            assertThat(page.locator("#step-words"))
                    .hasValue("Eens gaan kijken bij Repair <i>Café (Saturdays)");
            page.locator(".step-form [type=submit]").click();
            assertThat(page.locator(".step-words"))
                    .hasText("Eens gaan kijken bij Repair <i>Café (Saturdays)");
            assertThat(offer).hasCount(0);
            page.locator("#ideas-referrals").click();
            assertThat(page.locator(".referral")).hasCount(1);
            page.keyboard().press("Escape");
            button(page, "Menu").click();
            page.locator("#menu").getByText("Groepen en activiteiten").click();
            assertThat(page.locator(".referral")).hasCount(1);
            assertThat(page.locator("#referral-new")).hasCount(0);
            assertThat(page.locator(".referral button")).hasCount(0);
            steps(page).requireAccessible("the list on a telephone");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    private static Account account(Role role) {
        return new Account(UUID.randomUUID().toString(), aName(), Set.of(role));
    }

    private static void enter(Tab tab, Account account) {
        tab.page()
                .context()
                .addCookies(
                        List.of(
                                new Cookie(practice.cookie(), practice.token(account))
                                        .setUrl(practice.address())));
        tab.page().navigate(practice.address());
    }

    private static void openList(Page page) {
        button(page, "Groups and activities").click();
        assertThat(dialog(page).locator("h2")).hasText("Groups and activities");
    }

    private static Locator dialog(Page page) {
        return page.locator("#dialog-referrals");
    }

    private static PageSteps steps(Page page) {
        return new PageSteps(page, practice);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
