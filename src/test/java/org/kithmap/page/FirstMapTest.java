package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.Client;

/// The first map on a phone, by a hand that reads: every screen it comes to is answered. A tap is
/// every press of a finger but those on letters.
class FirstMapTest extends PracticePages {

    private static final List<String> MORE =
            List.of(
                    "colleagues",
                    "neighbours",
                    "club",
                    "care",
                    "pets",
                    "places",
                    "faith",
                    "universe",
                    "past",
                    "newer");

    private final Account newcomer =
            new Account(UUID.randomUUID().toString(), "Ana", Set.of(Role.PERSON));

    @Test
    void aMapOfFiveWithClosenessAndSupportTakesNoMoreThanTwentyFiveTaps() {
        try (Tab tab = open(newcomer, Look.PHONE)) {
            TapCounter hand = new TapCounter(tab.page());
            hand.makeAShortMap();
            hand.tap("#guide-enough");
            assertThat(tab.page().locator("#tab-insights")).isVisible();

            JsonNode map = savedMap(tab.page());
            assertThat(map.path("alters")).allMatch(alter -> alter.path("closeness").asInt() == 4);
            assertThat(map.path("supports")).hasSize(5);
            assertThat(hand.taps).isLessThanOrEqualTo(25);
        }
    }

    @Test
    void allTheQuestionsWithFifteenTakeNoMoreThanSeventyTaps() {
        try (Tab tab = open(newcomer, Look.PHONE)) {
            Page page = tab.page();
            TapCounter hand = new TapCounter(page);
            hand.makeAShortMap();
            hand.tap("#guide-next");
            hand.require("more/colleagues");
            hand.tap("#guide-names");
            for (String prompt : MORE) {
                hand.require("more/" + prompt);
                hand.write("Name of " + prompt);
                hand.tap("#guide-next");
            }
            for (String answer : List.of("4", "weekly", "monthly")) {
                hand.tap("[data-row='Mum'] [data-value='%s']".formatted(answer));
                hand.tap("#guide-next");
            }
            hand.tap("[data-row] [data-value='living']");
            hand.tap("#guide-next");
            hand.tap("[data-row='Mum'] [data-value='practical']");
            hand.tap("#guide-next");
            hand.require("knows");
            hand.tap(".name-chips .chip");
            hand.tap("#guide-next");
            hand.tap(".name-chips .chip");
            hand.tap("#guide-next");
            hand.tap(".answer .chip");
            hand.tap("#guide-next");
            hand.require("look");

            assertThat(savedMap(page).path("alters")).hasSize(15);
            assertThat(hand.taps).isLessThanOrEqualTo(70);
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

    @Test
    void theFieldStaysAboveTheKeyboard() {
        try (Tab tab = open(newcomer, new Look(390, 500, Look.PHONE.theme()))) {
            Page page = tab.page();
            TapCounter hand = new TapCounter(page);
            hand.begin();
            hand.tap("#guide-names");
            assertThat(page.locator("#guide-question")).isInViewport();
            assertThat(page.locator("#guide-names")).isInViewport();
            assertThat(page.locator("#guide-next")).isInViewport();
        }
    }

    @Test
    void anAnswerSaysThatItWasKept() {
        try (Tab tab = open(newcomer, Look.PHONE)) {
            Page page = tab.page();
            TapCounter hand = new TapCounter(page);
            hand.begin();
            assertThat(page.locator(".guide-kept")).hasText("");
            hand.tap("#guide-names");
            hand.write("Mum");
            hand.tap("#guide-next");
            assertThat(page.locator(".guide-kept")).hasText("Kept just now");
        }
    }

    @Test
    void aButtonThatSkipsIsNotTheStrongOne() {
        try (Tab tab = open(newcomer, Look.PHONE)) {
            Page page = tab.page();
            new TapCounter(page).begin();
            Locator next = page.locator("#guide-next");
            assertThat(next).hasText("Skip");
            assertThat(next).not().hasClass(Pattern.compile(".*strong.*"));
        }
    }

    private JsonNode savedMap(Page page) {
        page.waitForFunction(
                "() => !Object.keys(localStorage).some((key) => key.startsWith('kithmap.pending.'))");
        Client client = practice.as(newcomer);
        return client.get("/api/maps/" + client.get("/api/maps").json().at("/0/id").textValue())
                .json();
    }

    /// A hand on a phone, and how often it tapped.
    private static final class TapCounter {

        private final Page page;
        private int taps;

        TapCounter(Page page) {
            this.page = page;
        }

        void begin() {
            tap("#welcome-begin");
            page.keyboard().type("Ana");
            tap("dialog[open] button[type=submit]");
            require("list/family");
        }

        /// Five people, how close each is, and how each is there for her.
        void makeAShortMap() {
            begin();
            tap("#guide-names");
            write("Mum");
            enter();
            write("Sam");
            tap("#guide-next");
            require("list/friends");
            write("Zoe");
            enter();
            write("Ben");
            tap("#guide-next");
            require("list/others");
            write("Doctor Adams");
            tap("#guide-next");
            require("close/closeness");
            for (String name : List.of("Mum", "Sam", "Zoe", "Ben", "Doctor Adams")) {
                tap("[data-row='%s'] [data-value='4']".formatted(name));
            }
            tap("#guide-next");
            require("support/types");
            for (String name : List.of("Mum", "Sam", "Zoe", "Ben", "Doctor Adams")) {
                tap("[data-row='%s'] [data-value=emotional]".formatted(name));
            }
            tap("#guide-next");
            require("enough");
        }

        /// Without a tap before: the field has the focus, and the keyboard is there.
        void write(String words) {
            assertThat(page.locator("#guide-names")).isFocused();
            page.keyboard().type(words);
        }

        void enter() {
            page.keyboard().press("Enter");
            taps++;
        }

        void tap(String selector) {
            page.locator(selector).first().tap();
            taps++;
        }

        void require(String screen) {
            assertThat(page.locator(".guide")).hasAttribute("data-screen", screen);
        }
    }
}
