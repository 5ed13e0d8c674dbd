package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.map.SupportMap;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.MapSketch;
import org.kithmap.testing.TestGraph;

/// The way to one's own page for a hard day: two presses from every view.
class HardDayWayTest extends PracticePages {

    private static final Look SMALL = new Look(390, 500, Look.PHONE.theme());
    private static final Pattern OWN = Pattern.compile("^(My page f|F)or a hard day$");

    /// Waits until nothing has been painted for a while.
    private static final String STILL =
            """
            () => new Promise(done => {
                let waiting = setTimeout(done, 400);
                new MutationObserver((_, watch) => {
                    clearTimeout(waiting);
                    waiting = setTimeout(() => { watch.disconnect(); done(); }, 400);
                }).observe(document.body, { subtree: true, childList: true });
            })
            """;

    private Account me;
    private SupportMap written;
    private SupportMap empty;

    /// Of two maps of one's own, the first has a page; a third one is a client's.
    @BeforeEach
    void threeMaps() {
        me = account("Noor", Role.PERSON, Role.COACH, Role.ANALYST);
        written = mapOf(me, "Anna: family 5");
        empty = mapOf(me, "Bo: friend 4");
        practice.as(me)
                .put(
                        "/api/maps/%s/hard-day".formatted(written.id()),
                        "{\"to\": {\"calls\": [{\"name\": \"Lin\"}]}}");
    }

    @Test
    void itIsTwoPressesFromEveryView() {
        Account client = account("Sam", Role.PERSON);
        SupportMap theirs = mapOf(client, "Cleo: friend");
        practice.as(client)
                .put("/api/maps/%s/shares/%s".formatted(theirs.id(), me.id()), "{\"edit\": true}");
        String second = "map=" + empty.id();
        try (Tab tab = open(me, SMALL)) {
            Page page = tab.page();
            for (String view :
                    List.of(
                            second,
                            second + "&guide=list/family",
                            second + "&guide=look",
                            second + "&panel=steps",
                            "map=" + theirs.id(),
                            "map=" + theirs.id() + "&talk=list",
                            "example",
                            "clients",
                            "workbench")) {
                page.navigate(practice.address() + "/#" + view);
                page.reload();
                page.waitForSelector("body:not([data-view=loading])");
                assertThat(presses(page)).as(view).isLessThanOrEqualTo(2);
                assertThat(page.locator(".hard-day-who")).hasText("Lin");
            }
        }
    }

    @Test
    void aPageCanBeWrittenForTheMapThatWasOpenBefore() {
        try (Tab tab = open(me, SMALL)) {
            Page page = tab.page();
            page.navigate(practice.address() + "/#map=" + empty.id());
            page.reload();
            page.waitForSelector("body[data-view=map]");
            presses(page);
            assertThat(page.locator(".hard-day-who")).hasText("Lin");
            new PageSteps(page, practice).requireAccessible("a page of another map");
            page.locator("#hard-day-here").click();
            assertThat(page.locator("#hard-day-question"))
                    .hasText("Whom would you like to call on a hard day?");
            assertThat(page).hasURL(Pattern.compile(".*map=" + empty.id() + ".*"));
        }
    }

    @Test
    void withoutAMapItBeginsWithOne() {
        try (Tab tab = open(account("Ana", Role.PERSON), SMALL)) {
            Page page = tab.page();
            button(page).tap();
            page.keyboard().type("Ana");
            page.locator("dialog[open] button[type=submit]").tap();
            assertThat(page.locator("#hard-day-question"))
                    .hasText("Whom would you like to call on a hard day?");
        }
    }

    @Test
    void aCoachWithoutAMapOfTheirOwnHasNone() {
        Account coach = account("Cleo", Role.COACH);
        practice.as(me)
                .put(
                        "/api/maps/%s/shares/%s".formatted(empty.id(), coach.id()),
                        "{\"edit\": true}");
        try (Tab tab = open(coach, Look.DESK)) {
            Page page = tab.page();
            assertThat(page.locator(".client")).hasCount(1);
            assertThat(button(page)).hasCount(0);
            page.locator(".client .button").first().click();
            page.locator("[popovertarget=menu]").click();
            assertThat(page.locator("#menu")).isVisible();
            assertThat(button(page)).hasCount(0);
        }
    }

    /// Goes to the page, and returns how often it pressed.
    private static int presses(Page page) {
        Locator direct = button(page);
        Locator opener =
                page.locator(
                                "[popovertarget=menu], [popovertarget=workbench-menu], .guide-parts > summary")
                        .locator("visible=true");
        direct.or(opener).first().waitFor();
        page.evaluate(STILL);
        int presses = 1;
        if (direct.count() == 0) {
            opener.first().tap();
            presses++;
        }
        direct.first().tap();
        assertThat(page.locator("#dialog-hard-day")).isVisible();
        return presses;
    }

    private static Locator button(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(OWN));
    }

    private static Account account(String name, Role... roles) {
        Account account = new Account(UUID.randomUUID().toString(), name, Set.of(roles));
        practice.as(account);
        return account;
    }

    private static SupportMap mapOf(Account owner, String sketch) {
        SupportMap map = MapSketch.of(sketch).map();
        TestGraph.maps().create(owner.id(), map);
        return map;
    }
}
