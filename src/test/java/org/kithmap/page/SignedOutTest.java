package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.map.Alter;
import org.kithmap.map.AlterBuilder;
import org.kithmap.map.Channel;
import org.kithmap.map.Contact;
import org.kithmap.map.ContactInitiator;
import org.kithmap.map.Direction;
import org.kithmap.map.Domain;
import org.kithmap.map.Reflection;
import org.kithmap.map.ReflectionAnswer;
import org.kithmap.map.ReflectionQuestion;
import org.kithmap.map.Relation;
import org.kithmap.map.SavedView;
import org.kithmap.map.StepBuilder;
import org.kithmap.map.Support;
import org.kithmap.map.SupportMap;
import org.kithmap.map.SupportType;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.Client;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

/// However a session ends, nothing of the person who was there is left in the browser. Every text
/// of a map, of a conversation and of the accounts holds a word that occurs nowhere else.
class SignedOutTest extends PracticePages {

    /// In every text that somebody wrote.
    private static final String PLANTED = "quizzle";

    /// All that a window and the browser's storage for its address hold.
    private static final String EVERYTHING =
            """
            async () => {
                const markup = (root) => [...root.querySelectorAll('*')].flatMap((one) =>
                    [one.value ?? '', one.shadowRoot ? one.shadowRoot.innerHTML + markup(one.shadowRoot) : '']).join(' ');
                return JSON.stringify([
                    document.documentElement.outerHTML, markup(document), document.title, location.href, history.state, window.name,
                    Object.entries(localStorage), Object.entries(sessionStorage), await indexedDB.databases(),
                    await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length,
                    [...document.querySelectorAll('canvas')].map((one) => 'quizzle drawn ' + one.width)]);
            }
            """;

    private Account owner;
    private Account coach;
    private SupportMap map;

    @BeforeEach
    void createAMapAndItsCoach() {
        owner = account("Quizzleowner", Role.PERSON);
        coach = account("Quizzlecoach", Role.COACH, Role.ADMINISTRATOR);
        map = planted();
        practice.as(coach);
        Client me = practice.as(owner);
        TestGraph.maps().create(owner.id(), map);
        me.put("/api/maps/" + map.id() + "/shares/" + coach.id(), "{\"edit\": true}");
    }

    @Test
    void signingOutLeavesNothingInAnyWindowOfTheBrowser() {
        try (Tab tab = open(owner, Look.DESK)) {
            Page page = tab.page();
            Page other = page.context().newPage();
            other.navigate(practice.address() + "/#map=" + map.id());
            other.locator("#canvas[data-settled=true]").waitFor();
            page.bringToFront();
            lookAround(page);
            assertThat(search(everything(page))).hasSizeGreaterThan(2);
            signOut(page);
            assertThat(page.locator("#gate")).containsText("You are signed out.");
            requireNothing(page);
            other.locator("#sign-in").waitFor();
            requireNothing(other);
            assertThat(tab.complaints()).allMatch(said -> said.contains("401"));
        }
    }

    @Test
    void anAccountErasedElsewhereLeavesNothingInItsOpenWindow() {
        String name = TestKithmap.aName();
        Client mine = practice.somebodyCalled(name, "person");
        SupportMap own = planted();
        TestGraph.maps().create(mine.account(), own);
        try (Tab tab = open(new Account(mine.account(), name, Set.of(Role.PERSON)), Look.DESK)) {
            Page page = tab.page();
            page.locator("#canvas[data-settled=true]").waitFor();
            practice.as(coach).delete("/api/accounts/" + mine.account());
            page.locator("#sign-in").waitFor();
            requireNothing(page);
        }
    }

    @Test
    void theBackButtonShowsNothingAfterSigningOut() {
        try (Tab tab = open(owner, Look.DESK)) {
            Page page = tab.page();
            page.locator("#canvas[data-settled=true]").waitFor();
            page.navigate(practice.address() + "/favicon.svg");
            Page other = page.context().newPage();
            other.navigate(practice.address());
            other.locator("#canvas[data-settled=true]").waitFor();
            signOut(other);
            other.locator("#sign-in").waitFor();
            page.goBack();
            page.locator("#sign-in").waitFor();
            assertThat(search(everything(page).replace(map.id(), ""))).isEmpty();
        }
    }

    @Test
    void aSessionThatEndedElsewhereLeavesNothingOnAnIdlePage() {
        try (Tab tab = open(owner, Look.DESK)) {
            Page page = tab.page();
            lookAround(page);
            practice.as(owner).delete("/api/account/sessions");
            page.locator("#sign-in").waitFor();
            assertThat(page.locator("#gate"))
                    .containsText("or because the session was ended elsewhere.");
            requireNothing(page);
        }
    }

    @Test
    void aCoachWhoSignsOutLeavesNothingOfAConversationOrOfAccounts() {
        try (Tab tab = open(coach, Look.DESK)) {
            Page page = tab.page();
            page.locator(".client h2").waitFor();
            page.navigate(practice.address() + "/#map=" + map.id());
            page.locator("#canvas[data-settled=true]").waitFor();
            page.locator("#access-conversation").click();
            page.locator("#conversation-prepare").click();
            page.locator("#conversation-begin").click();
            page.locator("#conversation-shared").fill("Quizzleshared");
            page.locator(".conversation-private summary").click();
            page.locator("#conversation-notes").fill("Quizzleprivate");
            Page second =
                    page.context().waitForPage(() -> page.locator("#conversation-screen").click());
            second.locator("#canvas[data-settled=true]").waitFor();
            page.bringToFront();
            page.locator(".name-visibility label").first().click();
            second.locator("#stage [aria-label*=Quizzle]").first().waitFor();
            page.locator(".conversation-saving[data-saving=saved]").waitFor();
            signOut(page);
            page.locator("#sign-in").waitFor();
            requireNothing(page);
            page.waitForCondition(second::isClosed);
        }
    }

    @Test
    void aMapThatWasClosedIsNotDrawn() {
        try (Tab tab = open(coach, Look.DESK)) {
            Page page = tab.page();
            page.locator(".client h2").waitFor();
            page.navigate(practice.address() + "/#map=" + map.id());
            page.locator("#canvas[data-settled=true]").waitFor();
            practice.as(owner).delete("/api/maps/" + map.id() + "/shares/" + coach.id());
            assertThat(page.locator("body")).hasAttribute("data-view", "clients");
            assertThat(page.locator("#stage canvas, #stage [aria-label*=Quizzle]")).hasCount(0);
        }
    }

    @Test
    void signingOutWarnsOfUnsavedChanges() {
        try (Tab tab = open(owner, Look.DESK)) {
            Page page = tab.page();
            page.locator("#canvas[data-settled=true]").waitFor();
            page.route(
                    "**/changes",
                    route ->
                            route.fulfill(
                                    new com.microsoft.playwright.Route.FulfillOptions()
                                            .setStatus(503)));
            new PageSteps(page, practice).add("Quizzleunsaved");
            page.keyboard().press("Escape");
            signOut(page);
            assertThat(page.locator("#notice"))
                    .containsText(
                            "1 change could not be saved yet, and signing out removes what is not saved from this browser.");
            assertThat(everything(page).contains("Quizzleunsaved")).isTrue();
            page.getByText("Sign out and lose it").click();
            page.locator("#sign-in").waitFor();
            requireNothing(page);
        }
    }

    /// Through the main views, and with something half written in them.
    private static void lookAround(Page page) {
        page.locator("#canvas[data-settled=true]").waitFor();
        for (String tab : List.of("#tab-list", "#tab-reflect", "#tab-steps", "#tab-insights")) {
            page.locator(tab).click();
        }
        new PageSteps(page, practice).openCard("Quizzlename");
        menuItem(page, "Who may see this map");
        page.locator(".share").first().waitFor();
        page.keyboard().press("Escape");
        menuItem(page, "My account");
        page.locator("#account-name").fill("Quizzlerenamed");
        page.keyboard().press("Escape");
        page.evaluate("sessionStorage.setItem('kithmap.draft.any', 'Quizzledraft')");
    }

    private static void menuItem(Page page, String name) {
        page.locator(".toolbar-menu").click();
        page.locator(".menu-item").getByText(name).click();
    }

    private static void signOut(Page page) {
        page.locator(".toolbar-menu").click();
        page.locator(".menu-item").getByText("Sign out").click();
    }

    private static String everything(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        try {
            Consumer<String> enable = domain -> session.send(domain + ".enable");
            enable.accept("Accessibility");
            JsonObject tree = session.send("Accessibility.getFullAXTree");
            return page.evaluate(EVERYTHING) + tree.toString();
        } finally {
            session.detach();
        }
    }

    private void requireNothing(Page page) {
        assertThat(search(everything(page))).isEmpty();
        assertThat(page).hasURL(practice.address() + "/");
    }

    /// Returns the places where the person is found, with the text around them.
    private List<String> search(String everything) {
        String all = everything.toLowerCase(Locale.ROOT);
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(PLANTED, map.id(), owner.id(), coach.id()),
                        map.alters().stream().map(Alter::id))
                .filter(all::contains)
                .map(found ->
                        all.substring(
                                Math.max(0, all.indexOf(found) - 80),
                                Math.min(all.length(), all.indexOf(found) + 80)))
                .toList();
    }

    private static Account account(String name, Role... roles) {
        String id = id();
        return new Account(id, name + " " + id, Set.of(roles));
    }

    private static SupportMap planted() {
        String bo = id();
        LocalDate day = LocalDate.of(2026, 5, 1);
        return new SupportMap(
                id(),
                "Quizzlemap",
                "Quizzleego",
                List.of(
                        AlterBuilder.builder()
                                .id(bo)
                                .name("Quizzlename")
                                .relations(List.of(Relation.FRIEND))
                                .closeness(4)
                                .comfort(5)
                                .since("Quizzlesince")
                                .lastContact(day)
                                .newer(true)
                                .wantMore(true)
                                .strained(true)
                                .qualities(List.of("Quizzlequality"))
                                .symbol("🐕")
                                .notes("Quizzlenotes")
                                .build()),
                List.of(),
                List.of(
                        new Support(
                                bo,
                                Direction.RECEIVED,
                                SupportType.EMOTIONAL,
                                Domain.WORK,
                                List.of())),
                List.of(
                        new Reflection(
                                id(),
                                ReflectionQuestion.SMALL,
                                ReflectionAnswer.PARTLY,
                                "Quizzlethought",
                                day)),
                List.of(
                        StepBuilder.builder()
                                .id(id())
                                .words("Quizzlestep")
                                .alter(bo)
                                .on(day)
                                .build()),
                List.of(
                        new Contact(
                                id(),
                                bo,
                                day,
                                Channel.IN_PERSON,
                                ContactInitiator.ARRANGED,
                                "Quizzlecontact")),
                List.of(new SavedView(id(), "Quizzleview", "{}")));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
