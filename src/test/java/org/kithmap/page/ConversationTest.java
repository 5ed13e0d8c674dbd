package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.map.SupportMap;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.Client;
import org.kithmap.testing.Samples;
import org.kithmap.testing.TestGraph;

/// A person and a coach talk about a map, each with a browser of their own; and what others see of
/// it.
class ConversationTest extends PracticePages {

    private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page\\b");

    private Account owner;
    private Account coach;

    @BeforeEach
    void createAPersonAndACoach() {
        owner = new Account(UUID.randomUUID().toString(), "Noor", Set.of(Role.PERSON));
        coach = new Account(UUID.randomUUID().toString(), "Cleo", Set.of(Role.COACH));
        practice.as(coach);
    }

    @Test
    void aPersonSharesAMapForAConversationAndWithdrawsIt() {
        Account administrator =
                new Account(UUID.randomUUID().toString(), "Adam", Set.of(Role.ADMINISTRATOR));
        try (Tab theirs = open(owner, Look.DESK);
                Tab coachs = open(coach, Look.DESK);
                Tab admins = open(administrator, Look.DESK)) {
            Page page = theirs.page();
            draw(page);
            shareWithoutZora(page);

            Page seen = coachs.page();
            PageSteps.reload(seen);
            assertThat(seen.locator(".client h2")).hasText("Noor");
            assertThat(seen.locator(".client-facts dd").first()).hasText("not yet");
            accessible(seen, "the clients of a coach");
            seen.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Conversations with Noor"))
                    .click();
            seen.locator("#conversation-prepare").click();
            prepare(seen);
            hold(seen);
            Page second = secondScreen(seen);
            assertThat(second.locator("#canvas")).hasAttribute("data-highlighted", "1");
            seen.locator(".name-visibility label").filter(having("No names")).click();
            assertThat(second.locator("#canvas .canvas-stage"))
                    .hasAttribute("aria-label", Pattern.compile("^(?!.*Noor)"));
            assertThat(second.content())
                    .doesNotContain("Anna", "Noor", "walks", "the move?", "Only for me");
            presentOnOneScreen(seen);
            agree(seen);
            end(seen);

            assertThat(page.locator("#shared-news-text"))
                    .hasText(Pattern.compile("Cleo wrote something for you both .*"));
            PageSteps.reload(page);
            assertThat(page.locator("#shared-news-text")).isVisible();
            accessible(page, "the notice that a coach wrote something");
            page.locator("#shared-news-read").click();
            assertThat(page.locator("#shared-parts-title")).isFocused();
            assertThat(page.locator(".shared-part")).containsText("We talked about walks.");
            assertThat(page.locator(".shared-part")).containsText("with Cleo");
            assertThat(page.locator(".shared-part"))
                    .containsText("Is there support in all areas of your life?");
            assertThat(page.locator(".step-list .step-words")).hasText("Ask Anna for a walk");
            assertThat(page.content()).doesNotContain("PRIVATE");
            accessible(page, "what a coach shared of a conversation");
            openSharing(page);
            page.locator(".sharing-part summary").click();
            assertThat(page.locator(".log li span").filter(having("conversation about it")))
                    .hasText("Cleo noted something of a conversation about it.");

            String map = PageSteps.mapIn(page);
            List<String> addresses = addresses(map);
            page.locator(".share .remove").click();
            page.locator("#stop-sharing").click();
            assertThat(seen.locator("body")).hasAttribute("data-view", "clients");
            assertThat(seen.getByText("The map of Noor is not open to you any more.")).isVisible();
            assertThat(seen.locator("#live")).isEmpty();
            assertThat(seen.content()).doesNotContain("Anna", "walk");
            seen.locator(".retained summary").first().click();
            assertThat(seen.locator(".retained")).containsText("PRIVATENOTE");
            assertThat(second.locator("body")).hasAttribute("data-view", "screen");
            assertThat(second.getByText("Nothing is shown at the moment.")).isVisible();

            assertThat(admins.page().locator("body")).hasAttribute("data-view", "desk");
            for (Client other :
                    List.of(
                            practice.as(coach),
                            practice.as(administrator),
                            practice.as(newAccount(Role.COACH, Role.PERSON)))) {
                for (String path : addresses) {
                    assertThat(other.get(path).status()).as(path).isEqualTo(404);
                }
            }
            for (Tab tab : List.of(theirs, coachs, admins)) {
                assertThat(tab.complaints()).isEmpty();
            }
        }
    }

    @Test
    void aYearThatNobodyMeansIsAskedAbout() {
        SupportMap map = Samples.eli();
        practice.as(coach);
        TestGraph.maps().create(coach.id(), map);
        try (Tab tab = open(coach, Look.DESK)) {
            Page page = tab.page();
            page.evaluate("id => { location.hash = `#map=${id}&talk=list`; }", map.id());
            page.locator("#conversation-prepare").click();
            assertThat(page.locator("#conversation-title")).isFocused();
            page.locator("#conversation-on").focus();
            page.keyboard().type("03050026");
            page.locator("#conversation-own").focus();
            assertThat(page.locator("#conversation-on-problem")).isVisible();
        }
    }

    @Test
    void twoWindowsLoseNothingAndTheTakeHomeSheetFitsOnePage() {
        SupportMap map = Samples.noor();
        Client me = practice.as(owner);
        TestGraph.maps().create(owner.id(), map);
        String path = "/api/maps/" + map.id();
        me.put(path + "/shares/" + coach.id(), "{}");
        Client theCoach = practice.as(coach);
        theCoach.post(path + "/conversations", much(theCoach));
        try (Tab one = open(coach, Look.PHONE_DARK)) {
            Page page = one.page();
            Page other = page.context().newPage();
            openConversation(page, map);
            page.locator("#conversation-begin").click();
            openConversation(other, map);
            other.locator("#conversation-begin").click();
            other.locator("#conversation-shared").fill("From the other window");
            assertThat(other.locator(".conversation-saving[data-saving=saved]")).isVisible();

            page.locator("#conversation-shared")
                    .fill("A word that must not get lost. ".repeat(200));
            assertThat(page.locator("#conversation-conflict")).isVisible();
            accessible(page, "two windows that changed the same conversation");
            String conversation = "**/conversations/*";
            page.route(
                    conversation,
                    route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            PageSteps.reload(page);
            assertThat(page.locator("#notice")).not().isEmpty();
            page.unroute(conversation);
            PageSteps.reload(page);
            assertThat(page.locator("#conversation-conflict")).isVisible();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("What I wrote here"))
                    .click();
            assertThat(page.locator(".conversation-saving[data-saving=saved]")).isVisible();
            assertThat(page.locator("#conversation-shared"))
                    .hasValue(Pattern.compile("^A word that must not get lost\\."));
            accessible(page, "a conversation on a phone");

            page.locator("#conversation-end").click();
            page.locator("#conversation-end-act").click();
            page.locator("#summary-language").selectOption("nl");
            page.locator("[lang=nl] h2").filter(having("Ons gesprek")).waitFor();
            assertThat(page.locator(".summary-page[data-fitted]")).isVisible();
            assertThat(page.locator(".summary-page .summary-more"))
                    .hasText("Er is meer dan op dit blad past; de rest staat bij de kaart.");
            assertThat(pages(page)).isEqualTo(1);
            page.locator(".name-visibility label").filter(having("No names")).click();
            assertThat(page.locator(".summary-line")).not().containsText("Noor");
            PageSteps.reload(page);
            assertThat(page.locator(".summary-page .summary-map")).not().containsText("Amina");
            accessible(page, "the page to take home, on a phone");
            assertThat(one.complaints().stream().filter(said -> !said.matches(".*(409|503).*")))
                    .isEmpty();
        }
    }

    // --- the steps of the story

    private static void draw(Page page) {
        page.locator("#welcome-begin").click();
        page.locator("dialog[open] input[name=name]").fill("Noor");
        page.keyboard().press("Enter");
        page.locator(".guide-leave").click();
        PageSteps pageSteps = new PageSteps(page, practice);
        assertThat(page.locator("#canvas")).hasAttribute("data-alters", "0");
        pageSteps.add("Anna", "Zora", "Bo");
        pageSteps.chooseCloseness("Anna", "very close");
        assertThat(page.locator("#canvas")).hasAttribute("data-alters", "3");
    }

    private void shareWithoutZora(Page page) {
        openSharing(page);
        page.locator("#sharing-new").click();
        page.locator("#share-coach").selectOption(coach.id());
        page.locator("input[name=share-edit]")
                .last()
                .check(new Locator.CheckOptions().setForce(true));
        page.getByText("People and what else is on the map").click();
        page.locator("[data-withheld]").filter(having("Zora")).click();
        page.locator(".share-form button[type=submit]").click();
        assertThat(page.locator(".share")).containsText("You keep to yourself: Zora.");
        page.keyboard().press("Escape");
    }

    private static void prepare(Page seen) {
        assertThat(seen.locator("#conversation-title")).hasText("Preparing the conversation");
        seen.locator("#conversation-own").fill("PRIVATELINE How was the move?");
        seen.keyboard().press("Enter");
        seen.locator(".pick-group summary").last().click();
        seen.locator("[data-topic=areas]").check();
        assertThat(seen.locator(".agenda-item")).hasCount(2);
        seen.locator("#topic-up-1").focus();
        seen.keyboard().press("Enter");
        assertThat(seen.locator(".agenda-item").first())
                .containsText("Is there support in all areas of Noor’s life?");
        assertThat(seen.locator("#live")).hasText("Now 1 of 2.");
        assertThat(seen.locator("#topic-down-0")).isFocused();
        assertThat(seen.locator(".conversation-saving[data-saving=saved]")).isVisible();
        accessible(seen, "preparing a conversation");
        seen.locator("#conversation-begin").click();
    }

    private static void hold(Page seen) {
        assertThat(seen.locator("#conversation-title"))
                .hasText("Is there support in all areas of Noor’s life?");
        assertThat(seen.content()).doesNotContain("Zora");
        seen.locator("#conversation-next").click();
        hasTwoWaysOut(seen);
        seen.locator("#conversation-back").click();
        seen.locator("#conversation-talked").check();
        seen.locator("#conversation-shared").fill("We talked about walks.");
        seen.locator(".conversation-private summary").click();
        seen.locator("#conversation-notes").fill("PRIVATENOTE");
        seen.locator("#conversation-spot")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Anna"));
        assertThat(seen.locator("#canvas")).hasAttribute("data-highlighted", "1");
        seen.locator("#conversation-timer").selectOption("45");
        assertThat(seen.locator(".conversation-clock")).hasText("0 of 45 minutes");
        assertThat(seen.locator(".conversation-saving[data-saving=saved]")).isVisible();
        accessible(seen, "holding a conversation");
        hasTwoWaysOut(seen);
    }

    /// At every question: a pause and the end, both in sight.
    private static void hasTwoWaysOut(Page seen) {
        Locator ways =
                seen.locator("#panel")
                        .getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions()
                                        .setName(Pattern.compile("\\b(End|Pause|Close|later)\\b")));
        assertThat(ways).hasText(new String[] {"Pause", "End the conversation"});
        for (Locator way : ways.all()) {
            assertThat(way).isInViewport();
        }
    }

    private static Page secondScreen(Page seen) {
        Page second =
                seen.context().waitForPage(() -> seen.locator("#conversation-screen").click());
        second.locator("#canvas[data-settled=true]").waitFor();
        assertThat(
                        seen.getByText(
                                "The map and the question are open in a second window, without names."))
                .isVisible();
        assertThat(second.locator(".present-question"))
                .hasText("Is there support in all areas of your life?");
        assertThat(second.content()).doesNotContain("Noor", "Anna");
        accessible(second, "the second screen");
        seen.bringToFront();
        return second;
    }

    private static void presentOnOneScreen(Page seen) {
        seen.locator("#conversation-present").click();
        assertThat(seen.locator(".present-question"))
                .hasText("Is there support in all areas of your life?");
        assertThat(seen.locator(".conversation")).isHidden();
        accessible(seen, "only the map, and the question");
        seen.locator("#present-leave").click();
        assertThat(seen.locator("#conversation-present")).isFocused();
    }

    private static void agree(Page seen) {
        seen.locator("#agree-words").fill("Ask Anna for a walk");
        seen.keyboard().press("Enter");
        assertThat(seen.locator(".agreed-list")).containsText("Ask Anna for a walk");
        assertThat(seen.locator("body")).hasAttribute("data-edit", "off");
    }

    private static void end(Page seen) {
        seen.locator("#conversation-end").click();
        assertThat(seen.locator(".conversation-end")).containsText("From then on Noor can read");
        accessible(seen, "the end of a conversation");
        seen.locator("#conversation-end-act").click();
        assertThat(seen.locator(".summary-page[data-fitted]")).isVisible();
        assertThat(seen.locator(".summary-page")).containsText("Ask Anna for a walk");
        assertThat(seen.locator(".summary-page")).containsText("We talked about walks.");
        assertThat(seen.locator(".summary-page")).not().containsText("PRIVATE");
        assertThat(seen.locator(".summary-map")).containsText("Anna");
        accessible(seen, "the page to take home");
        assertThat(pages(seen)).isEqualTo(1);
    }

    /// The map, and everything of it that has an address.
    private List<String> addresses(String map) {
        String path = "/api/maps/" + map;
        String all = path + "/conversations";
        String one = practice.as(coach).get(all).json().at("/led/0/id").textValue();
        return List.of(path, all, all + "/" + one, path + "/insights", path + "/changes");
    }

    /// Everything that can be said, talked about, and more.
    private static String much(Client coach) {
        String agenda =
                coach.get("/api/insights").json().findValuesAsText("key").stream()
                        .map(
                                "{\"kind\": \"insight\", \"key\": \"%s\", \"talked\": true}"
                                        ::formatted)
                        .collect(Collectors.joining(", "));
        String agreed =
                IntStream.range(0, 20)
                        .mapToObj(
                                "{\"words\": \"A small step that is agreed, number %d\"}"
                                        ::formatted)
                        .collect(Collectors.joining(", "));
        return "{\"agenda\": [%s], \"agreed\": [%s]}".formatted(agenda, agreed);
    }

    private static void openConversation(Page page, SupportMap map) {
        page.navigate(practice.address() + "/#map=" + map.id());
        page.locator("#canvas[data-settled=true]").waitFor();
        page.locator("#access-conversation").click();
        page.locator(".conversation-item .map-item").click();
        assertThat(page.locator("#conversation-begin")).isVisible();
    }

    private static int pages(Page page) {
        String pdf =
                new String(
                        page.pdf(new Page.PdfOptions().setFormat("A4")),
                        StandardCharsets.ISO_8859_1);
        return (int) PDF_PAGE.matcher(pdf).results().count();
    }

    private static void accessible(Page page, String state) {
        new PageSteps(page, practice).requireAccessible(state);
    }

    static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Account newAccount(Role... roles) {
        return new Account(UUID.randomUUID().toString(), "Somebody", Set.of(roles));
    }

    private static void openSharing(Page page) {
        page.locator("#canvas[data-settled=true]").waitFor();
        page.locator(".toolbar-menu").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Who may see this map"))
                .click();
    }
}
