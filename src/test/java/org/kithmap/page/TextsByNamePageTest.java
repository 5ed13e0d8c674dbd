package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kithmap.account.Account;
import org.kithmap.account.Role;
import org.kithmap.map.SupportMap;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.Samples;
import org.kithmap.testing.TestGraph;

/// Texts that speak to or about the reader: the person whose map it is, or a coach.
class TextsByNamePageTest extends PracticePages {

    private static final String BY_NAME = "In which of Nadja’s relationships";
    private static final String OWN_WORDS = "In which of my relationships";

    private Account owner;
    private Account coach;
    private SupportMap map;

    @BeforeEach
    void createAPersonAndACoachWithAConversation() {
        owner = new Account(UUID.randomUUID().toString(), "Nadja", Set.of(Role.PERSON));
        coach = new Account(UUID.randomUUID().toString(), "Cleo", Set.of(Role.COACH));
        map = Samples.noor();
        String path = "/api/maps/" + map.id();
        practice.as(owner); // creates the account
        TestGraph.maps().create(owner.id(), map);
        practice.as(coach);
        practice.as(owner).put(path + "/shares/" + coach.id(), "{}");
        practice.as(coach)
                .post(
                        path + "/conversations",
                        "{\"agenda\": [{\"kind\": \"insight\", \"key\": \"two-way\", \"talked\": true}]}");
    }

    @Test
    void aCoachReadsAboutThePersonByName() {
        try (Tab tab = openMap(coach)) {
            assertThat(tab.page().locator("[data-insight=two-way] .insight-sentence"))
                    .containsText("Support goes both ways between Nadja and six others: ");
        }
    }

    @Test
    void thePersonIsSpokenTo() {
        try (Tab tab = openMap(owner)) {
            assertThat(tab.page().locator("[data-insight=two-way] .insight-sentence"))
                    .containsText("Support goes both ways with six of those around you: ");
        }
    }

    @Test
    void aMapThatACoachKeepsForAClientSpeaksOfTheClientByName() {
        SupportMap kept = Samples.noor();
        TestGraph.maps().create(coach.id(), kept);
        try (Tab tab = openMap(coach, kept)) {
            assertThat(tab.page().locator("[data-insight=two-way] .insight-sentence"))
                    .containsText("Support goes both ways between Noor and six others: ");
        }
    }

    @Test
    void theListTellsACoachWhoSupportsThePerson() {
        try (Tab tab = openMap(coach)) {
            tab.page().locator("#tab-list").click();
            assertThat(tab.page().locator("#panel"))
                    .containsText("Nadja gets support from 18 of them.");
        }
    }

    @Test
    void theTopicsOfAConversationNameThePerson() {
        try (Tab tab = openConversation()) {
            assertThat(tab.page().locator(".agenda-item").first()).containsText(BY_NAME);
        }
    }

    @Test
    void theSecondScreenNamesThePersonWhereNamesAreShown() {
        try (Tab tab = openConversation()) {
            Page second = secondScreen(tab.page());
            tab.page()
                    .locator(".name-visibility label")
                    .filter(new Locator.FilterOptions().setHasText("Names"))
                    .first()
                    .click();
            assertThat(second.locator(".present-question")).containsText(BY_NAME);
        }
    }

    @Test
    void theSecondScreenAsksInThePersonsWordsWhereNamesAreHidden() {
        try (Tab tab = openConversation()) {
            assertThat(secondScreen(tab.page()).locator(".present-question"))
                    .containsText(OWN_WORDS);
        }
    }

    @Test
    void theHandoutSpeaksToThePersonWhoTakesItHome() {
        try (Tab tab = openConversation()) {
            tab.page().locator("#conversation-begin").click();
            tab.page().locator("#conversation-end").click();
            tab.page().locator("#conversation-end-act").click();
            tab.page()
                    .locator(".name-visibility label")
                    .filter(new Locator.FilterOptions().setHasText("Names"))
                    .first()
                    .click();
            assertThat(tab.page().locator(".summary-page[data-fitted]"))
                    .containsText("Support goes both ways with six of those around you: ");
        }
    }

    private Tab openMap(Account reader) {
        return openMap(reader, map);
    }

    private Tab openMap(Account reader, SupportMap shown) {
        Tab tab = open(reader, Look.DESK);
        tab.page().navigate(practice.address() + "/#map=" + shown.id());
        tab.page().locator("#canvas[data-settled=true]").waitFor();
        return tab;
    }

    private Tab openConversation() {
        Tab tab = openMap(coach);
        tab.page().locator("#access-conversation").click();
        tab.page().locator(".conversation-item .map-item").click();
        assertThat(tab.page().locator("#conversation-begin")).isVisible();
        return tab;
    }

    private static Page secondScreen(Page page) {
        page.locator("#conversation-begin").click();
        Page second =
                page.context().waitForPage(() -> page.locator("#conversation-screen").click());
        second.locator("#canvas[data-settled=true]").waitFor();
        return second;
    }
}
