package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.page.TapCounter.Told;
import org.kithmap.testing.Client;
import org.kithmap.testing.MapSketch;
import org.kithmap.testing.TestGraph;

/// The first map on a phone, by a hand that reads: it answers every question for everybody whom the
/// question is about as long as the map grows, and each question by choice about one.
class FirstMapTest extends PracticePages {

    /// Those named afterwards, by the question at which they are. Of somebody from the past it is
    /// not asked how close they are today.
    private static final Map<String, List<Told>> TEN = ten();

    private static Map<String, List<Told>> ten() {
        Map<String, List<Told>> all = new LinkedHashMap<>();
        all.put(
                "colleagues",
                List.of(new Told("Ines", "3", "emotional"), new Told("Raj", "2", "practical")));
        all.put("neighbours", List.of(new Told("Mrs Bos", "2", "practical")));
        all.put("club", List.of(new Told("Otto", "3", "companionship")));
        all.put("care", List.of(new Told("Kim", "3", "informational")));
        all.put("pets", List.of(new Told("Rex", "5", "companionship")));
        all.put("places", List.of(new Told("The park", "4", "emotional")));
        all.put("faith", List.of(new Told("Prayer", "4", "emotional")));
        all.put("universe", List.of(new Told("The stars", "3", "emotional")));
        all.put("past", List.of(new Told("Gran", "", "")));
        all.put("newer", List.of(new Told("Lea", "2", "companionship")));
        return all;
    }

    private final Account newcomer =
            new Account(UUID.randomUUID().toString(), "Ana", Set.of(Role.PERSON));

    @Test
    void aMapOfFiveWithClosenessAndSupportTakesNoMoreThanTwentyFiveTaps() {
        try (Tab tab = open(newcomer, Look.PHONE)) {
            TapCounter hand = new TapCounter(tab.page());
            hand.makeAShortMap();
            hand.tap("#guide-enough");
            assertThat(tab.page().locator("#tab-insights")).isVisible();

            assertToldOfEverybodyOfToday(savedMap(tab.page()), 5);
            assertThat(hand.taps()).isLessThanOrEqualTo(25);
        }
    }

    /// By an estimate: four seconds for a tap, and six for reading a question.
    @Test
    void aMapOfFiveTakesNoMoreThanTwoMinutes() {
        try (Tab tab = open(newcomer, Look.PHONE)) {
            TapCounter hand = new TapCounter(tab.page());
            hand.makeAShortMap();
            assertThat(4 * hand.taps() + 6 * hand.screens()).isLessThanOrEqualTo(120);
        }
    }

    @Test
    void allTheQuestionsWithFifteenTakeNoMoreThanSeventyTaps() {
        try (Tab tab = open(newcomer, Look.PHONE)) {
            Page page = tab.page();
            TapCounter hand = new TapCounter(page);
            hand.makeAShortMap();
            hand.goOnTo("more/colleagues");
            hand.tap("#guide-names");
            TEN.forEach((prompt, all) -> {
                hand.read("more/" + prompt);
                hand.list(all);
                hand.tap("#guide-next");
            });
            List<Told> ten =
                    TEN.values().stream()
                            .flatMap(List::stream)
                            .filter(one -> !one.closeness().isEmpty())
                            .toList();
            hand.read("later/closeness");
            assertThat(page.locator("[data-row] h3"))
                    .hasText(ten.stream().map(Told::name).toArray(String[]::new));
            ten.forEach(one -> hand.answer(one.name(), one.closeness()));
            hand.goOnTo("later/types");
            ten.forEach(one -> hand.answer(one.name(), one.support()));

            hand.goOnTo("ease/comfort");
            hand.answer("Sam", "4");
            hand.goOnTo("contact/contactFromThem");
            hand.answer("Zoe", "weekly");
            hand.goOnTo("contact/contactFromMe");
            hand.answer("Ben", "monthly");
            hand.goOnTo("areas/emotional");
            hand.tap("[data-row='Ines'] [data-value='work']");
            hand.tap(".guide-rest");
            hand.read("give/types");
            hand.answer("Rex", "practical");
            hand.goOnTo("knows");
            hand.tap(".name-chips .chip");
            hand.goOnTo("wishes/more");
            hand.tap(".name-chips .chip");
            hand.goOnTo("wishes/new");
            hand.goOnTo("look");

            assertToldOfEverybodyOfToday(savedMap(page), 15);
            assertThat(hand.taps()).isLessThanOrEqualTo(70);
            assertThat(hand.screens()).isLessThanOrEqualTo(30);
        }
    }

    @Test
    void whoWasAskedAboutStaysOnTheScreenOnTheWayBack() {
        Account owner = ownerOf("Anna: 4\nAnna > me: emotional\nBo: friend\nCleo: friend");
        try (Tab tab = open(owner, Look.PHONE)) {
            Page page = tab.page();
            openGuide(page, "later/closeness");
            TapCounter hand = new TapCounter(page);
            assertThat(page.locator("[data-row] h3")).hasText(new String[] {"Bo", "Cleo"});
            hand.answer("Bo", "4");
            hand.answer("Cleo", "2");
            hand.goOnTo("later/types");
            page.locator(".guide-foot .button").first().tap();
            hand.read("later/closeness");
            assertThat(page.locator("[data-row] h3")).hasText(new String[] {"Bo", "Cleo"});
        }
    }

    @Test
    void peopleStandInTheOrderInWhichTheyWereTold() {
        try (Tab tab = open(newcomer, Look.PHONE)) {
            Page page = tab.page();
            new TapCounter(page).makeAShortMap();
            page.locator(".guide-foot .button").first().click();
            assertThat(page.locator("[data-row] h3"))
                    .hasText(new String[] {"Mum", "Sam", "Zoe", "Ben", "Doctor Adams"});
        }
    }

    /// On every screen, above the keyboard of a phone: the question and going on are in sight, so
    /// is the field that has the focus, and a button that skips is not the strong one.
    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "nl-NL", "de-DE"})
    void everyQuestionHasRoomAboveTheKeyboardAndIsSkippedQuietly(String language) {
        Account owner =
                ownerOf("Anna: friend\nAnna > me: emotional\nBo: peer\nCleo: peer\nRex: pet");
        Look small = new Look(390, 500, Look.PHONE.theme());
        try (Tab tab = open(chromium, practice, owner, small, language)) {
            Page page = tab.page();
            openGuide(page, "list/family");
            String skip = page.locator("#guide-next").textContent();
            List<String> seen = new ArrayList<>();
            for (String screen = "list/family"; screen != null; screen = next(page)) {
                seen.add(screen);
                if (page.locator("#guide-names").count() > 0) {
                    page.locator("#guide-names").focus();
                }
                assertThat(page.evaluate(HIDDEN)).as(screen).isEqualTo(List.of());
                Locator strong = page.locator(".guide-foot .strong");
                if (strong.count() > 0) {
                    assertThat(strong).not().hasText(skip);
                }
            }
            assertThat(seen).hasSize(27).endsWith("look");
        }
    }

    /// What of a screen is not wholly in sight.
    private static final String HIDDEN =
            """
            () => ['#guide-question', '#guide-names', '.guide-foot .button:last-child'].filter((selector) => {
                const element = document.querySelector(selector);
                const box = element?.getBoundingClientRect();
                return box && (box.height === 0 || box.top < 0 || box.bottom > innerHeight || !element.contains(document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)));
            })\
            """;

    /// Goes on without an answer; null at the end.
    private static @Nullable String next(Page page) {
        Locator guide = page.locator(".guide");
        String now = guide.getAttribute("data-screen");
        if (page.locator("#guide-next").count() == 0) {
            return null;
        }
        page.locator("#guide-next").tap();
        assertThat(guide).not().hasAttribute("data-screen", now);
        return guide.getAttribute("data-screen");
    }

    private static Account ownerOf(String sketch) {
        Account owner = new Account(UUID.randomUUID().toString(), "Noor", Set.of(Role.PERSON));
        practice.as(owner);
        TestGraph.maps().create(owner.id(), MapSketch.of(sketch).map());
        return owner;
    }

    private static void openGuide(Page page, String screen) {
        page.waitForURL(Pattern.compile(".*map=.*"));
        page.navigate(page.url() + "&guide=" + screen);
        page.reload();
        assertThat(page.locator(".guide")).hasAttribute("data-screen", screen);
    }

    @Test
    void anAnswerSaysThatItWasKept() {
        try (Tab tab = open(newcomer, Look.PHONE)) {
            Page page = tab.page();
            TapCounter hand = new TapCounter(page);
            hand.begin();
            assertThat(page.locator(".guide-kept")).hasText("");
            hand.tap("#guide-names");
            page.keyboard().type("Mum");
            hand.tap("#guide-next");
            assertThat(page.locator(".guide-kept")).hasText("Kept just now");
        }
    }

    private static void assertToldOfEverybodyOfToday(JsonNode map, int all) {
        Set<String> supporting = new HashSet<>();
        map.path("supports").forEach(each -> supporting.add(each.path("alter").textValue()));
        assertThat(map.path("alters"))
                .filteredOn(alter -> !alter.path("phase").asText().equals("past"))
                .hasSize(all)
                .allMatch(alter -> alter.path("closeness").asInt() > 0)
                .allMatch(alter -> supporting.contains(alter.path("id").textValue()));
    }

    private JsonNode savedMap(Page page) {
        page.waitForFunction(
                "() => !Object.keys(localStorage).some((key) => key.startsWith('kithmap.pending.'))");
        Client client = practice.as(newcomer);
        return client.get("/api/maps/" + client.get("/api/maps").json().at("/0/id").textValue())
                .json();
    }
}
