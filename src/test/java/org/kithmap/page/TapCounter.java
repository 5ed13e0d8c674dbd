package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/// A hand on a phone, how often it tapped, and how many questions it read. A tap is every press of
/// a finger but those on letters: on a button, an answer, a field, and Enter.
final class TapCounter {

    /// Somebody as the hand tells of them, by the values of the answers.
    record Told(String name, String closeness, String support) {}

    /// The people of the short way, each as close and as helpful as is answered.
    private static final List<Told> FIVE =
            List.of(
                    new Told("Mum", "5", "emotional"),
                    new Told("Sam", "4", "practical"),
                    new Told("Zoe", "4", "companionship"),
                    new Told("Ben", "3", "emotional"),
                    new Told("Doctor Adams", "2", "informational"));

    private final Page page;
    private int taps;
    private int screens;

    TapCounter(Page page) {
        this.page = page;
    }

    int taps() {
        return taps;
    }

    int screens() {
        return screens;
    }

    void begin() {
        tap("#welcome-begin");
        page.keyboard().type("Ana");
        tap("dialog[open] button[type=submit]");
        read("list/family");
    }

    /// Five people, how close each is, and how each is there for her.
    void makeAShortMap() {
        begin();
        tap("#guide-names");
        list(FIVE.subList(0, 2));
        goOnTo("list/friends");
        list(FIVE.subList(2, 4));
        goOnTo("list/others");
        list(FIVE.subList(4, 5));
        goOnTo("close/closeness");
        FIVE.forEach(one -> answer(one.name(), one.closeness()));
        goOnTo("support/types");
        FIVE.forEach(one -> answer(one.name(), one.support()));
        goOnTo("enough");
    }

    /// Names, with Enter between them; going on takes the last one along. Without a tap before: the
    /// field has the focus, and the keyboard is there.
    void list(List<Told> all) {
        for (int at = 0; at < all.size(); at++) {
            if (at > 0) {
                page.keyboard().press("Enter");
                taps++;
            }
            assertThat(page.locator("#guide-names")).isFocused();
            page.keyboard().type(all.get(at).name());
        }
    }

    void answer(String name, String value) {
        tap("[data-row='%s'] [data-value='%s']".formatted(name, value));
    }

    void tap(String selector) {
        page.locator(selector).first().tap();
        taps++;
    }

    void goOnTo(String screen) {
        tap("#guide-next");
        read(screen);
    }

    void read(String screen) {
        assertThat(page.locator(".guide")).hasAttribute("data-screen", screen);
        screens++;
    }
}
