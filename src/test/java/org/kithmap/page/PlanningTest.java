package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;

/// Plans and contacts: told differently later, and ended gently.
class PlanningTest extends PageTest {

    static Stream<Arguments> ways() {
        return Stream.of(
                Arguments.of(Look.DESK, PointerDriver.KEYS),
                Arguments.of(Look.PHONE, PointerDriver.TOUCH));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aContactIsEditedOnTheCard(Look look, PointerDriver pointerDriver) {
        try (Tab tab = chromium.open(look)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            pageSteps.newMap("Told differently " + pointerDriver);
            pageSteps.add("Bo", "Cleo");
            pageSteps.openCard("Bo");
            pointerDriver.press(page.locator("#card-contact"));
            page.locator("#contact-on").fill("2026-05-03");
            assertThat(page.locator("#contact-on"))
                    .hasAccessibleDescription(Pattern.compile("^Sunday,? 3 May 2026$"));
            pointerDriver.write(page.locator("#contact-words"), "He called");
            pointerDriver.press(page.locator(".card-form button[type=submit]"));
            assertThat(lastContact(page)).hasText("3 May 2026");

            Locator contact = page.locator(".card .contact");
            pointerDriver.press(contact.locator(".contact-edit"));
            assertThat(page.locator("#contact-edit-on")).isFocused();
            assertThat(page.locator("#contact-edit-words")).hasValue("He called");
            pageSteps.requireAccessible("a contact, changing");
            page.locator("#contact-edit-on").fill("2026-05-02");
            pointerDriver.write(page.locator("#contact-edit-words"), "He came by");
            PageSteps.reload(page); // the card is open again, and what was typed is still there
            assertThat(page.locator("#contact-edit-words")).hasValue("He came by");
            contact.locator("[name=channel][value=in-person]").check(force());
            pointerDriver.press(contact.locator("button[type=submit]"));
            assertThat(contact.locator(".contact-edit")).isFocused();
            assertThat(contact).containsText("2 May");
            assertThat(contact).containsText("In person");
            assertThat(contact).containsText("He came by");
            assertThat(lastContact(page)).hasText("2 May 2026");
            assertThat(page.locator("#live")).hasText("The contact with Bo is changed.");

            // it was somebody else
            pointerDriver.press(contact.locator(".contact-edit"));
            page.locator("#contact-edit-alter").selectOption("Cleo");
            Locator open = contact.locator("[name=channel][value='']");
            open.evaluate(
                    "one => one.scrollIntoView({ block: 'center' })"); // above the card's foot
            open.check(force());
            pointerDriver.press(contact.locator("button[type=submit]"));
            assertThat(contact).hasCount(0);
            assertThat(page.locator("#card-contact")).isFocused();
            assertThat(lastContact(page)).hasCount(0);
            page.keyboard().press("Control+z");
            assertThat(contact).containsText("He came by");
            assertThat(lastContact(page)).hasText("2 May 2026");

            // thought better of it
            pointerDriver.press(contact.locator(".contact-edit"));
            page.keyboard().press("Escape");
            assertThat(contact.locator(".contact-edit")).isFocused();
            assertThat(pageSteps.card("Bo")).isVisible();
            assertThat(tab.complaints()).noneMatch(complaint -> !complaint.contains("401"));
        }
    }

    @Test
    void aContactIsEditedAmongTheSteps() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            pageSteps.newMap("Told among the steps");
            pageSteps.add("Bo");
            pageSteps.openCard("Bo");
            page.locator("#card-contact").click();
            page.locator("#contact-words").fill("A call");
            page.locator(".card-form button[type=submit]").click();
            page.locator("#tab-steps").click();
            page.locator("#panel .contact-edit").click();
            assertThat(page.locator("#contact-edit-on")).hasCount(1);
            page.locator("#contact-edit-words").fill("A long call");
            page.keyboard().press("Enter");
            assertThat(page.locator("#panel .contact-edit")).isFocused();
            assertThat(page.locator("#panel .contact")).containsText("A long call");
            assertThat(page.locator(".card .contact")).containsText("A long call");
        }
    }

    @Test
    void aPersonEndsARegularStep() {
        try (Tab tab = chromium.open(Look.PHONE)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            pageSteps.newMap("Regular");
            page.locator("#tab-steps").click();
            page.locator("#step-new").click();
            page.locator("#step-words").fill("A walk");
            page.locator("#step-every").selectOption("weekly");
            page.locator(".step-form button[type=submit]").click();
            Locator step = page.locator(".step");
            assertThat(step.locator(".step-do button"))
                    .hasText(
                            new String[] {
                                "Done this time: A walk",
                                "Stop repeating: A walk",
                                "Not now: A walk",
                                "Change: A walk"
                            });
            step.getByText("Stop repeating").click();
            assertThat(page.locator("#live"))
                    .hasText("It no longer repeats. Perhaps it has become part of your life.");
            assertThat(page.locator("#steps-title")).isFocused();
            assertThat(page.locator("#calendar-all")).hasCount(0);
            page.locator(".step-fold > summary").click();
            assertThat(step).containsText("Repeated for a while.");
            pageSteps.requireAccessible("a step that came round for a while");
            step.getByText("Take it up again").click();
            assertThat(step).containsText("every week");
        }
    }

    private static Locator lastContact(Page page) {
        return page.locator(".card .facts div")
                .filter(new Locator.FilterOptions().setHasText("Last contact"))
                .locator("dd");
    }

    private static Locator.CheckOptions force() {
        return new Locator.CheckOptions().setForce(true);
    }
}
