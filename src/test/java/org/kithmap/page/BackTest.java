package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.map.AlterBuilder;
import org.kithmap.map.SupportMap;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.Client;
import org.kithmap.testing.TestGraph;

/// The browser's Back, Forward and reload, on a desk and on a phone.
class BackTest extends PracticePages {

    private static final List<Look> LOOKS = List.of(Look.DESK, Look.PHONE);

    private final Account owner = newAccount(Role.PERSON);
    private final Account coach = newAccount(Role.COACH);
    private SupportMap first;
    private SupportMap second;

    @BeforeEach
    void createTwoMaps() {
        practice.as(coach);
        Client me = practice.as(owner);
        first = map("Quince");
        second = map("Medlar");
        TestGraph.maps().create(owner.id(), first);
        TestGraph.maps().create(owner.id(), second);
        me.put("/api/maps/" + first.id() + "/shares/" + coach.id(), "{\"edit\": true}");
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void backClosesACard(Look look) {
        try (Tab tab = openFirst(look, "&card=" + exampleAlter())) {
            Page page = tab.page();
            page.locator("#card-edit").click();
            assertThat(page.locator("#edit-name")).isVisible();
            page.goBack();
            assertThat(page.locator("#card-name")).hasText("Bo");
            assertThat(page.locator("#edit-name")).hasCount(0);
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void backLeadsFromACardToTheListItWasOpenedFrom(Look look) {
        try (Tab tab = openFirst(look, "")) {
            Page page = tab.page();
            openCard(page);
            page.goBack();
            assertThat(page.locator("#card-name")).hasCount(0);
            assertThat(page.locator("#tab-list")).hasAttribute("aria-selected", "true");
            page.goBack();
            assertThat(page.locator("#tab-insights"))
                    .hasAttribute("aria-selected", look.width() > 819 ? "true" : "false");
            assertThat(page).hasURL(address(first, ""));
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void forwardOpensTheCardAgain(Look look) {
        try (Tab tab = openFirst(look, "")) {
            Page page = tab.page();
            openCard(page);
            page.goBack();
            assertThat(page.locator("#card-name")).hasCount(0);
            page.goForward();
            assertThat(page.locator("#card-name")).hasText("Bo");
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void backClosesTheMenu(Look look) {
        try (Tab tab = openFirst(look, "")) {
            Page page = tab.page();
            openMenu(page);
            page.goBack();
            assertThat(page.locator("#menu")).isHidden();
            assertThat(page.locator(".header-name")).hasText("Quince");
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void backClosesADialogAndNotTheMap(Look look) {
        try (Tab tab = openFirst(look, "")) {
            Page page = tab.page();
            menuItem(page, "Rename this map");
            assertThat(page.locator("dialog[open]")).isVisible();
            page.goBack();
            assertThat(page.locator("dialog[open]")).hasCount(0);
            assertThat(page.locator("#menu")).isHidden();
            assertThat(page.locator(".header-name")).hasText("Quince");
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void backLeadsToTheQuestionBeforeAndThenToTheMap(Look look) {
        try (Tab tab = openFirst(look, "")) {
            Page page = tab.page();
            menuItem(page, "Map step by step");
            String question = page.locator("#guide-question").textContent();
            page.locator("#guide-next").click();
            assertThat(page.locator("#guide-question")).not().hasText(question);
            page.goBack();
            assertThat(page.locator("#guide-question")).hasText(question);
            page.goBack();
            assertThat(page.locator(".guide")).hasCount(0);
            assertThat(page.locator(".header-name")).hasText("Quince");
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void whatWasClosedHasNoEntryOfItsOwn(Look look) {
        try (Tab tab = openFirst(look, "")) {
            Page page = tab.page();
            openSecond(page);
            openCard(page);
            page.keyboard().press("Escape");
            page.locator(".toolbar-menu").click();
            page.keyboard().press("Escape");
            menuItem(page, "Rename this map");
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog[open]")).hasCount(0);
            page.locator("#tab-list").click();
            page.goBack();
            page.goBack();
            assertThat(page.locator(".header-name")).hasText("Quince");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "&card=BO, #card-name",
        "&card=BO&form=edit, #edit-name",
        "&card=BO&form=contact, #contact-on",
        "&panel=steps, #tab-steps[aria-selected=true]",
        "&guide=support/types, [data-screen='support/types']",
        "&compare, body[data-compare=on]"
    })
    void aReloadComesBackToTheSamePlace(String over, String sign) {
        for (Look look : LOOKS) {
            try (Tab tab = openFirst(look, over.replace("BO", exampleAlter()))) {
                Page page = tab.page();
                assertThat(page.locator(sign)).isVisible();
                PageSteps.reload(page);
                assertThat(page.locator(sign)).isVisible();
                assertThat(page).hasURL(address(first, over.replace("BO", exampleAlter())));
            }
        }
    }

    @Test
    void aReloadOpensNoDialogThatDeletes() {
        try (Tab tab = openFirst(Look.PHONE, "")) {
            Page page = tab.page();
            menuItem(page, "Delete this map");
            assertThat(page.locator("#dialog-delete-map")).isVisible();
            PageSteps.reload(page);
            page.locator("#canvas[data-settled=true]").waitFor();
            assertThat(page.locator("dialog[open]")).hasCount(0);
            assertThat(page.locator(".header-name")).hasText("Quince");
        }
    }

    @Test
    void aReloadKeepsTheEntriesBehindIt() {
        try (Tab tab = openFirst(Look.PHONE, "")) {
            Page page = tab.page();
            openSecond(page);
            openCard(page);
            PageSteps.reload(page);
            assertThat(page.locator("#card-name")).hasText("Bo");
            page.goBack();
            assertThat(page.locator("#card-name")).hasCount(0);
            page.goBack();
            page.goBack();
            assertThat(page.locator(".header-name")).hasText("Quince");
        }
    }

    @Test
    void textInTheMiddleOfALineCountsAsEnteredOnTheWayBack() {
        try (Tab tab = openFirst(Look.DESK, "")) {
            Page page = tab.page();
            openCard(page);
            page.locator("#card-edit").click();
            page.locator("#edit-name").fill("Bosco");
            page.goBack();
            assertThat(page.locator("#card-name")).hasText("Bosco");
            assertThat(page.locator(".saving")).hasAttribute("data-saving", "saved");
            assertThat(practice.as(owner).get("/api/maps/" + first.id()).body())
                    .contains("\"name\":\"Bosco\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"nowhere, Medlar", "'', Medlar"})
    void anAddressThatLeadsNowhereLeadsToWhatThereIs(String id, String name) {
        try (Tab tab = openFirst(Look.DESK, "")) {
            Page page = tab.page();
            openSecond(page);
            page.evaluate("id => { location.hash = `#map=${id}&card=nobody`; }", id);
            assertThat(page).hasURL(address(second, ""));
            assertThat(page.locator(".header-name")).hasText(name);
            assertThat(page.locator("#notice .notice")).hasCount(0);
        }
    }

    @Test
    void aCardOfSomebodyWhoIsGoneLeadsToTheMap() {
        try (Tab tab = openFirst(Look.DESK, "&card=nobody")) {
            Page page = tab.page();
            page.locator("#canvas[data-settled=true]").waitFor();
            assertThat(page.locator("#card-name")).hasCount(0);
            assertThat(page).hasURL(address(first, ""));
        }
    }

    @Test
    void aMapThatWasDeletedIsPassedOverOnTheWayBack() {
        try (Tab tab = openFirst(Look.DESK, "")) {
            Page page = tab.page();
            openSecond(page);
            practice.as(owner).delete("/api/maps/" + second.id());
            assertThat(page.locator(".header-name")).hasText("Quince");
            openMenu(page);
            page.goBack();
            assertThat(page.locator("#menu")).isHidden();
            page.goBack();
            assertThat(page).hasURL(address(first, ""));
            assertThat(page.locator(".header-name")).hasText("Quince");
        }
    }

    @Test
    void anAddressThatWasTypedHasAnEntryLikeAnyOther() {
        try (Tab tab = openFirst(Look.DESK, "")) {
            Page page = tab.page();
            page.navigate(address(first, "&card=" + exampleAlter()));
            page.locator("#card-edit").click();
            page.goBack();
            assertThat(page.locator("#edit-name")).hasCount(0);
            page.locator("aside.card [aria-label='Close']").click();
            assertThat(page).hasURL(address(first, ""));
        }
    }

    /// The browser goes back only after the page has asked it to: by then, it is at the address.
    @Test
    void anAddressThatWasTypedWhileADialogClosesIsKept() {
        try (Tab tab = openFirst(Look.DESK, "")) {
            Page page = tab.page();
            page.locator(".toolbar-add").click();
            page.locator("#add-names").waitFor();
            page.evaluate(
                    """
                    address => {
                        window.arrivals = 0;
                        addEventListener('popstate', () => window.arrivals++);
                        const { go } = history;
                        history.go = (by) => {
                            location = address;
                            go.call(history, by);
                        };
                        document.querySelector('dialog[open] [aria-label=Close]').click();
                    }
                    """,
                    address(second, ""));
            page.waitForFunction("arrivals >= 2");
            assertThat(page.locator(".header-name")).hasText("Medlar");
            assertThat(page).hasURL(address(second, ""));
        }
    }

    @Test
    void aMapThatCannotBeReachedKeepsItsEntry() {
        try (Tab tab = openFirst(Look.DESK, "")) {
            Page page = tab.page();
            openSecond(page);
            page.context().setOffline(true);
            page.goBack();
            assertThat(page.locator("#notice .notice")).isVisible();
            assertThat(page).hasURL(address(second, ""));
            page.context().setOffline(false);
            page.goBack();
            assertThat(page.locator(".header-name")).hasText("Quince");
        }
    }

    @Test
    void aMapThatFailsToOpenKeepsItsEntry() {
        try (Tab tab = openFirst(Look.DESK, "")) {
            Page page = tab.page();
            openSecond(page);
            String map = "**/api/maps/" + first.id();
            page.route(map, route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
            page.goBack();
            assertThat(page.locator("#notice .notice")).isVisible();
            assertThat(page).hasURL(address(second, ""));
            page.unroute(map);
            page.goBack();
            assertThat(page.locator(".header-name")).hasText("Quince");
        }
    }

    @Test
    void backFromATextOfTheClientsListMovesTheFocusToTheMap() {
        for (int n = 0; n < 9; n++) { // as many as are searched
            TestGraph.maps().create(coach.id(), map("Kept " + n));
        }
        try (Tab tab = open(coach, Look.DESK)) {
            Page page = tab.page();
            page.locator("#clients-search").waitFor();
            page.evaluate("id => { location.hash = `#map=${id}`; }", first.id());
            assertThat(page.locator(".header-name")).hasText("Quince");
            page.evaluate("() => { location.hash = '#clients'; }");
            page.locator("#clients-search").fill("Kept");
            page.goBack();
            assertThat(page.locator(".header-name")).hasText("Quince");
            assertThat(page.locator("#panel")).isFocused();
        }
    }

    @Test
    void backTwiceInARowPassesAMapThatHasNotArrived() {
        try (Tab tab = openFirst(Look.DESK, "")) {
            Page page = tab.page();
            openSecond(page);
            menuItem(page, "Open another map");
            page.locator(".map-item").getByText("Quince").click();
            assertThat(page).hasURL(address(first, ""));
            page.waitForResponse(
                    answer -> answer.url().endsWith("/api/maps/" + second.id()),
                    () ->
                            page.evaluate(
                                    """
                                    async () => {
                                        history.back();
                                        await new Promise((done) => addEventListener('popstate', done, { once: true }));
                                        history.back();
                                    }
                                    """));
            for (String name : List.of("Medlar", "Quince")) {
                page.goForward();
                assertThat(page.locator(".header-name")).hasText(name);
            }
        }
    }

    @Test
    void backLeadsFromAClientsMapToTheClients() {
        try (Tab tab = open(coach, Look.PHONE)) {
            Page page = tab.page();
            page.locator(".client h2").waitFor();
            page.evaluate("id => { location.hash = `#map=${id}`; }", first.id());
            assertThat(page.locator(".header-name")).hasText("Quince");
            page.locator("#access-conversation").click();
            page.locator("#conversation-prepare").click();
            page.locator("#conversation-begin").click();
            assertThat(page.locator("body")).hasAttribute("data-conversation", "during");
            PageSteps.reload(page);
            assertThat(page.locator("body")).hasAttribute("data-conversation", "during");
            for (String stage : List.of("before", "list", "none")) {
                page.goBack();
                assertThat(page.locator("body")).hasAttribute("data-conversation", stage);
            }
            page.goBack();
            assertThat(page.locator("#clients-title")).isVisible();
            assertThat(page).hasURL(practice.address() + "/#clients");
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void neitherTheAddressNorTheTitleHoldsAName(Look look) {
        try (Tab tab = openFirst(look, "")) {
            Page page = tab.page();
            openCard(page);
            assertThat(page).hasTitle("Map · Kithmap");
            assertThat(page).hasURL(address(first, "&panel=list&card=" + exampleAlter()));
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void nothingOfWhoSignedOutIsBehindTheBackButton(Look look) {
        try (Tab tab = openFirst(look, "")) {
            Page page = tab.page();
            openSecond(page);
            openCard(page);
            signOut(page);
            for (int i = 0; i < 3; i++) {
                page.goBack();
                assertThat(page).hasURL(practice.address() + "/");
                assertThat(page.locator("#sign-in")).isVisible();
                assertThat(page.content()).doesNotContain("Quince", "Medlar", exampleAlter());
            }
        }
    }

    @Test
    void theNextPersonDoesNotComeUponThePlacesOfTheOneBefore() {
        Account next = newAccount(Role.PERSON);
        practice.as(next);
        SupportMap own = map("Sorrel");
        TestGraph.maps().create(next.id(), own);
        try (Tab tab = openFirst(Look.DESK, "")) {
            Page page = tab.page();
            openSecond(page);
            signOut(page);
            signIn(page, next);
            PageSteps.reload(page);
            assertThat(page.locator(".header-name")).hasText("Sorrel");
            page.goBack();
            assertThat(page).hasURL(address(own, ""));
            assertThat(page.locator(".header-name")).hasText("Sorrel");
        }
    }

    private Tab openFirst(Look look, String over) {
        Tab tab = chromium.open(look);
        signIn(tab.page(), owner);
        tab.page().navigate(address(first, over));
        assertThat(tab.page().locator(".header-name")).hasText("Quince");
        return tab;
    }

    private static void openSecond(Page page) {
        menuItem(page, "Open another map");
        page.locator(".map-item").getByText("Medlar").click();
        assertThat(page.locator(".header-name")).hasText("Medlar");
    }

    private static void openCard(Page page) {
        page.locator("#tab-list").click();
        page.locator(".tree [data-alter]").first().click();
        assertThat(page.locator("#card-name")).hasText("Bo");
    }

    /// Opens the menu and waits for its entry: the browser tells the page of an open menu only with
    /// the next task.
    private static void openMenu(Page page) {
        page.locator(".toolbar-menu").click();
        page.waitForFunction("() => history.state.trail.at(-1).menu === 'menu'");
    }

    private static void menuItem(Page page, String name) {
        page.locator(".toolbar-menu").click();
        page.locator(".menu-item").getByText(name).click();
    }

    private static void signOut(Page page) {
        menuItem(page, "Sign out");
        page.locator("#sign-in").waitFor();
    }

    private static void signIn(Page page, Account account) {
        page.context()
                .addCookies(
                        List.of(
                                new com.microsoft.playwright.options.Cookie(
                                                practice.cookie(), practice.token(account))
                                        .setUrl(practice.address())));
    }

    private static String address(SupportMap map, String over) {
        return practice.address() + "/#map=" + map.id() + over;
    }

    /// The one person on the first map.
    private String exampleAlter() {
        return first.alters().getFirst().id();
    }

    private static SupportMap map(String name) {
        return new SupportMap(
                id(),
                name,
                null,
                List.of(AlterBuilder.builder().id(id()).name("Bo").closeness(4).build()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Account newAccount(Role role) {
        return new Account(id(), "Somebody", Set.of(role));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
