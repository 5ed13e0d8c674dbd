package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.map.SupportMap;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.MapSketch;
import org.kithmap.testing.TestGraph;

/// Text that somebody typed and that can't be saved is shown to them, or offered again.
class UnsavedTextTest extends PracticePages {

    private static final String WORDS = "We met at school";

    private Account owner;
    private Account coach;
    private SupportMap map;

    @BeforeEach
    void shareAMapForEditing() {
        owner = new Account(UUID.randomUUID().toString(), "Noor", Set.of(Role.PERSON));
        coach = new Account(UUID.randomUUID().toString(), "Cleo", Set.of(Role.COACH));
        practice.as(owner);
        practice.as(coach);
        map = MapSketch.of("Anna: family 5\nBo: neighbour 3").map();
        TestGraph.maps().create(owner.id(), map);
        share("{\"edit\": true}");
    }

    private void share(String terms) {
        practice.as(owner).put("/api/maps/%s/shares/%s".formatted(map.id(), coach.id()), terms);
    }

    private Page typingAsCoach(Tab tab) {
        Page page = tab.page();
        page.locator(".client .button").first().click();
        page.locator("#access-edit").click();
        new PageSteps(page, practice).openCard("Anna");
        page.locator("#card-edit").click();
        page.locator("#edit-since").fill(WORDS);
        return page;
    }

    @Test
    void aCoachWhoLosesEditingIsShownTheTextTheyWereTyping() {
        try (Tab tab = open(coach, Look.DESK)) {
            Page page = typingAsCoach(tab);
            share("{\"edit\": false}");
            assertThat(page.locator("#unsaved-words")).hasValue(WORDS);
            assertThat(page.locator("#dialog-unsaved"))
                    .containsText("You can look at the map of Noor, and no longer change it.");
            new PageSteps(page, practice).requireAccessible("text that was not saved");
            page.locator("#dialog-unsaved .button:not(.strong)").click();
            assertThat(page.locator("#dialog-unsaved")).isHidden();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void aCoachWhoWasTypingNothingIsToldThatTheyLoseEditing() {
        try (Tab tab = open(coach, Look.PHONE)) {
            Page page = tab.page();
            page.locator(".client .button").first().click();
            assertThat(page.locator("#access-edit")).isVisible();
            share("{\"edit\": false}");
            assertThat(page.locator(".notice"))
                    .containsText("You can look at the map of Noor, and no longer change it.");
        }
    }

    @Test
    void aCoachWhoseAccessEndsIsShownTheTextTheyWereTyping() {
        try (Tab tab = open(coach, Look.DESK)) {
            Page page = typingAsCoach(tab);
            practice.as(owner).delete("/api/maps/%s/shares/%s".formatted(map.id(), coach.id()));
            assertThat(page.locator("#unsaved-words")).hasValue(WORDS);
            assertThat(page.locator("body")).hasAttribute("data-view", "clients");
        }
    }

    @Test
    void aNameThatAFullMapRefusesIsShownAgain() {
        SupportMap full =
                MapSketch.of(
                                IntStream.range(0, 1000)
                                        .mapToObj("A%d: friend 3"::formatted)
                                        .collect(Collectors.joining("\n")))
                        .map();
        TestGraph.maps().create(owner.id(), full);
        try (Tab tab = open(owner, Look.DESK)) {
            Page page = tab.page();
            page.navigate(practice.address() + "/#map=" + full.id());
            assertThat(page.locator("#canvas")).hasAttribute("data-alters", "1000");
            page.locator(".toolbar-add").click();
            page.locator("#add-names").fill("Dora");
            page.keyboard().press("Enter");
            assertThat(page.locator("#unsaved-words")).hasValue("Dora");
        }
    }

    @Test
    void anUnfinishedStepIsOfferedAfterAReload() {
        try (Tab tab = open(owner, Look.DESK)) {
            Page page = tab.page();
            page.locator("#canvas[data-settled=true]").waitFor();
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Steps")).click();
            page.locator("#step-new").click();
            page.locator("#step-words").fill("Call Anna");
            PageSteps.reload(page);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue writing"))
                    .click();
            assertThat(page.locator("#step-words")).hasValue("Call Anna");
            assertThat(page.locator("#step-words")).isFocused();
        }
    }

    @Test
    void namesTypedOnOneMapAreNotOfferedOnAnother() {
        SupportMap other = SupportMap.empty(UUID.randomUUID().toString(), "Other");
        TestGraph.maps().create(owner.id(), other);
        try (Tab tab = open(owner, Look.DESK)) {
            Page page = tab.page();
            page.navigate(practice.address() + "/#map=" + map.id());
            page.locator("#canvas[data-alters='2']").waitFor();
            page.locator(".toolbar-add").click();
            page.locator("#add-names").fill("Dora");
            page.keyboard().press("Escape");
            page.navigate(practice.address() + "/#map=" + other.id());
            assertThat(page.locator(".header-name")).hasText("Other");
            page.locator(".toolbar-add").click();
            assertThat(page.locator("#add-names")).hasValue("");
        }
    }
}
