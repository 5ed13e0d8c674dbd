package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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

/// The owner of a map and a coach, each with a browser of their own.
class SharingTest extends PracticePages {

    private Account owner;
    private Account coach;
    private SupportMap map;

    @BeforeEach
    void createAMapWithAnnaAndZora() {
        owner = new Account(UUID.randomUUID().toString(), "Noor", Set.of(Role.PERSON));
        coach = new Account(UUID.randomUUID().toString(), "Cleo", Set.of(Role.COACH));
        practice.as(owner);
        practice.as(coach);
        map =
                MapSketch.of(
                                """
                                Anna: family 5
                                Zora: friend 4
                                Bo: neighbour 3
                                Anna > me: emotional wellbeing
                                Zora > me: practical work
                                Anna - Zora
                                """)
                        .map();
        TestGraph.maps().create(owner.id(), map);
    }

    @Test
    void aPersonWithholdsSomebodyAndStopsSharingWhileTheCoachLooks() {
        try (Tab theirs = open(owner, Look.DESK);
                Tab coachs = open(coach, Look.DESK)) {
            Page page = theirs.page();
            openSharing(page);
            assertThat(page.getByText("At the moment only you see it.")).isVisible();
            page.locator("#sharing-new").click();
            page.locator("#share-coach").selectOption(coach.id());
            page.getByText("People and what else is on the map").click();
            page.locator("[data-withheld]")
                    .filter(new Locator.FilterOptions().setHasText("Zora"))
                    .click();
            new PageSteps(page, practice).requireAccessible("the form to share");
            saysTheDay(page);
            saysThatThePreviewTakesAWhile(page);
            theirs.complaints().removeIf(one -> one.contains("/preview")); // the one made to fail

            page.locator("#share-preview").click();
            assertThat(page.locator(".access"))
                    .containsText("This is how %s would see your map.".formatted(coach.name()));
            assertThat(page.locator(".access"))
                    .containsText("Cleo also reads that not everything on it is shared.");
            assertThat(page.locator("#canvas")).hasAttribute("data-alters", "2");
            assertThat(page.locator(".toolbar-add")).isHidden();
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("List")).click();
            assertThat(
                            page.getByRole(
                                    AriaRole.TREEITEM, new Page.GetByRoleOptions().setName("Zora")))
                    .hasCount(0);
            new PageSteps(page, practice).requireAccessible("a preview");
            page.locator("#access-back").click();
            assertThat(page.locator("#canvas")).hasAttribute("data-alters", "3");

            page.locator(".share-form button[type=submit]").click();
            assertThat(page.locator(".share")).containsText("You keep to yourself: Zora.");
            assertThat(page.locator(".share"))
                    .containsText(" is your coach here and may look at this map from ");
            new PageSteps(page, practice).requireAccessible("what is shared");

            Page seen = coachs.page();
            PageSteps.reload(seen);
            seen.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Open the map of Noor"))
                    .click();
            assertThat(seen.locator("#canvas")).hasAttribute("data-alters", "2");
            assertThat(seen.locator(".access")).containsText("Noor shows you this map.");
            assertThat(seen.locator(".access")).containsText("Not everything on it is shared.");
            assertThat(seen.locator(".toolbar-add")).isHidden();
            assertThat(seen.locator(".undo-group")).isHidden();
            assertThat(seen.content()).doesNotContain("Zora");
            new PageSteps(seen, practice).requireAccessible("a map that is shared");

            page.locator(".share .remove").click();
            assertThat(page.locator("#stop-ask"))
                    .containsText(
                            "If Cleo wrote notes only for themselves when you talked, they can read those until");
            page.locator("#stop-sharing").click();
            assertThat(page.getByText("At the moment only you see it.")).isVisible();
            assertThat(seen.getByText("The map of Noor is not open to you any more.")).isVisible();
            assertThat(seen.locator("body")).hasAttribute("data-view", "clients");

            page.locator(".sharing-part summary").click();
            assertThat(page.locator(".log li span"))
                    .hasText(
                            new String[] {
                                "Noor stopped sharing it with %s.".formatted(coach.name()),
                                "%s looked at it.".formatted(coach.name()),
                                "%s saw in their overview what is next and how much has changed."
                                        .formatted(coach.name()),
                                "Noor began to share it with %s.".formatted(coach.name())
                            });
            assertThat(theirs.complaints()).isEmpty();
            assertThat(coachs.complaints()).isEmpty();
        }
    }

    /// The field shows figures in the order of the browser, which the page does not know: it says
    /// the day in its own words, and of an order nothing.
    private static void saysTheDay(Page page) {
        Locator until = page.locator("#share-until");
        String proposed = until.inputValue();
        until.fill("2199-12-24");
        assertThat(until)
                .hasAccessibleDescription(
                        Pattern.compile("^Tuesday,? 24 December 2199 After this day"));
        until.fill("");
        assertThat(until).hasAccessibleDescription(Pattern.compile("^After this day"));
        until.fill(proposed);
    }

    private static void saysThatThePreviewTakesAWhile(Page page) {
        List<Route> held = new ArrayList<>();
        page.route("**/preview", held::add);
        Locator preview = page.locator("#share-preview");
        preview.click();
        assertThat(preview).hasAttribute("aria-busy", "true");
        assertThat(page.getByText("The preview is being made …")).isVisible();
        preview.click();
        assertThat(held).as("pressed twice, asked for once").hasSize(1);
        held.getFirst().fulfill(new Route.FulfillOptions().setStatus(503));
        assertThat(preview).hasAttribute("aria-busy", "false");
        assertThat(page.getByText("The preview is being made …")).isHidden();
        page.unroute("**/preview");
    }

    @Test
    void theOwnerSeesAChangeByTheCoachAtOnce() {
        practice.as(owner)
                .put("/api/maps/%s/shares/%s".formatted(map.id(), coach.id()), "{\"edit\": true}");
        try (Tab theirs = open(owner, Look.DESK);
                Tab coachs = open(coach, Look.DESK)) {
            Page seen = coachs.page();
            seen.locator(".client .button").first().click();
            assertThat(seen.locator(".access"))
                    .containsText("Noor shows you this map, and you may change it.");
            assertThat(seen.locator(".toolbar-add")).isHidden();
            seen.locator("#access-edit").click();
            new PageSteps(seen, practice).add("Dora");
            assertThat(theirs.page().locator("#canvas")).hasAttribute("data-alters", "4");
            seen.locator("#access-edit").click();
            assertThat(seen.locator(".toolbar-add")).isHidden();
        }
    }

    @Test
    void aCoachIsOfferedNoControlsForWithheldParts() {
        practice.as(owner)
                .put(
                        "/api/maps/%s/shares/%s".formatted(map.id(), coach.id()),
                        "{\"edit\": true, \"withheld\": {\"notes\": true, \"closeness\": true, \"contacts\": true}}");
        try (Tab coachs = open(coach, Look.DESK)) {
            Page seen = coachs.page();
            seen.locator(".client .button").first().click();
            seen.locator("#access-edit").click();
            new PageSteps(seen, practice).openCard("Anna");
            assertThat(seen.locator("#card-contact")).hasCount(0);
            seen.locator("#card-edit").click();
            assertThat(seen.locator("#edit-symbol")).hasCount(1);
            assertThat(
                            seen.locator(
                                    "#edit-notes, #edit-qualities, #edit-since, #edit-lastContact, #edit-comfort, [name=strained], [name=edit-closeness]"))
                    .hasCount(0);
            seen.locator("#edit-name").fill("Anne");
            seen.keyboard().press("Enter");
            assertThat(seen.locator("#card-edit")).isVisible();
            assertThat(coachs.complaints()).isEmpty();
        }
    }

    @Test
    void noEmptyRingsAreDrawnWhenClosenessIsWithheld() {
        practice.as(owner)
                .put(
                        "/api/maps/%s/shares/%s".formatted(map.id(), coach.id()),
                        "{\"withheld\": {\"closeness\": true}}");
        try (Tab coachs = open(coach, Look.DESK)) {
            Page seen = coachs.page();
            seen.locator(".client .button").first().click();
            assertThat(seen.locator("#canvas .ring-name"))
                    .hasText(new String[] {"closeness not shared"});
        }
    }

    @Test
    void aPersonAgreesToResearchAndChangesTheirMind() {
        try (Tab theirs = open(owner, Look.PHONE_DARK)) {
            Page page = theirs.page();
            openSharing(page);
            Locator agree = page.getByLabel("My map may be used for research, without names");
            assertThat(agree).not().isChecked();
            assertThat(page.locator("#sharing-log")).hasText("Nothing has happened yet");
            assertThat(page.locator("#dialog-sharing summary")).hasCount(0);
            agree.check();
            assertThat(page.locator(".sharing-part summary")).containsText("one entry");
            new PageSteps(page, practice).requireAccessible("consent to research");
            agree.uncheck();
            assertThat(page.locator(".sharing-part summary")).containsText("2 entries");
            assertThat(agree).not().isChecked();
        }
    }

    @Test
    void theShareFormSaysWhatWillBeSeenAndOffersFormerRestrictions() {
        try (Tab theirs = open(owner, Look.DESK)) {
            Page page = theirs.page();
            openSharing(page);
            page.locator("#sharing-new").click();
            assertThat(page.locator("#share-coach")).hasValue("");
            assertThat(page.locator("#share-says")).hasText("Everything on the map will be seen.");
            assertThat(page.locator("#share-until"))
                    .hasValue(LocalDate.now(ZoneId.systemDefault()).plusMonths(6).toString());
            page.locator(".share-form button[type=submit]").click();
            assertThat(page.locator(".share-form .problem")).hasText("Please choose with whom.");
            assertThat(page.locator("#share-coach")).isFocused();

            page.locator("#share-coach").selectOption(coach.id());
            page.locator(".withheld-more summary").first().click();
            page.locator("[data-withheld=wellbeing]").click();
            assertThat(page.locator("#share-says"))
                    .hasText("7 of 8 areas of life will be seen; well-being will not.");
            new PageSteps(page, practice).requireAccessible("an area that is kept back");
            page.locator(".share-form button[type=submit]").click();
            page.locator(".share .remove").click();
            assertThat(page.locator(".share-stop"))
                    .containsText("Stop sharing it with %s?".formatted(coach.name()));
            page.locator("#stop-sharing").click();
            assertThat(page.getByText("At the moment only you see it.")).isVisible();

            page.locator("#sharing-new").click();
            page.locator("[data-withhold=contacts]").check(); // before it is said with whom
            page.locator("#share-coach").selectOption(coach.id());
            assertThat(page.locator("[data-withheld=wellbeing]"))
                    .hasAttribute("aria-pressed", "true");
            assertThat(page.locator("#share-says"))
                    .hasText(
                            "7 of 8 areas of life will be seen; well-being will not. Not seen either: when and how often you were in touch.");
            assertThat(theirs.complaints()).isEmpty();
        }
    }

    @Test
    void theOwnersMapSaysWithWhomItIsShared() {
        SupportMap other = SupportMap.empty(UUID.randomUUID().toString(), "Other");
        TestGraph.maps().create(owner.id(), other);
        practice.as(owner)
                .put("/api/maps/%s/shares/%s".formatted(map.id(), coach.id()), "{\"edit\": false}");
        try (Tab theirs = open(owner, Look.PHONE)) {
            Page page = theirs.page();
            page.navigate(practice.address() + "/#map=" + map.id());
            assertThat(page.locator(".header-shared")).hasText("shared with Cleo");
            page.locator(".toolbar-menu").click();
            assertThat(page.locator(".menu-line"))
                    .containsText("Cleo is your coach here and has been able to look at this map");
            page.keyboard().press("Escape");
            page.locator(".toolbar-add").click();
            assertThat(page.locator("#add-shared")).hasText("Also visible to Cleo.");
            page.keyboard().press("Escape");
            page.waitForFunction("() => !history.state.trail.at(-1).dialog");
            page.navigate(practice.address() + "/#map=" + other.id());
            assertThat(page.locator(".header-name")).hasText("Other");
            assertThat(page.locator(".header-shared")).hasCount(0);
        }
    }

    @Test
    void aShareThatIsSavedUnchangedIsNotInTheLog() {
        practice.as(owner)
                .put(
                        "/api/maps/%s/shares/%s".formatted(map.id(), coach.id()),
                        "{\"edit\": false, \"withheld\": {\"notes\": true}}");
        try (Tab theirs = open(owner, Look.DESK)) {
            Page page = theirs.page();
            openSharing(page);
            page.locator(".share .quiet:not(.remove)").click();
            page.locator(".share-form button[type=submit]").click();
            assertThat(page.locator(".share")).isVisible();
            assertThat(page.locator(".log li")).hasCount(1);
        }
    }

    @Test
    void anOwnerIsAskedBeforeAShareExpiresAndCanExtendIt() {
        LocalDate soon = LocalDate.now(ZoneId.systemDefault()).plusDays(5);
        practice.as(owner)
                .put(
                        "/api/maps/%s/shares/%s".formatted(map.id(), coach.id()),
                        "{\"until\": \"%s\"}".formatted(soon));
        try (Tab theirs = open(owner, Look.PHONE_DARK)) {
            Page page = theirs.page();
            assertThat(page.locator("#notice"))
                    .containsText("Sharing with %s ends by itself on".formatted(coach.name()));
            new PageSteps(page, practice).requireAccessible("a share that ends soon");
            page.locator("#note-sharing").click();
            Locator goOn =
                    page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Go on for six months"));
            goOn.click();
            assertThat(goOn).hasCount(0);
            assertThat(page.locator("#notice")).isEmpty();
            assertThat(
                            practice.as(owner)
                                    .get("/api/maps/%s/shares".formatted(map.id()))
                                    .json()
                                    .at("/shares/0/until")
                                    .textValue())
                    .isEqualTo(LocalDate.now(ZoneId.systemDefault()).plusMonths(6).toString());
        }
    }

    @Test
    void aCoachEndsTheirAccessAndTheOwnerReadsIt() {
        practice.as(owner).put("/api/maps/%s/shares/%s".formatted(map.id(), coach.id()), "{}");
        try (Tab theirs = open(owner, Look.DESK);
                Tab coachs = open(coach, Look.PHONE);
                Tab another = open(coach, Look.DESK)) {
            Page page = coachs.page();
            Page open = another.page();
            open.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Open the map of Noor"))
                    .click();
            assertThat(open.locator("#access-leave")).isVisible();
            page.locator(".client .remove").click();
            assertThat(page.locator("#dialog-leave-map h2"))
                    .hasText("End your access to the map of Noor?");
            assertThat(page.locator("#leave-map-stay")).isFocused();
            requireRoomForAThumb(page);
            new PageSteps(page, practice).requireAccessible("ending one's access");
            page.locator("#leave-map-end").click();
            assertThat(page.locator(".client")).hasCount(0);
            assertThat(page.locator("#live")).hasText("You do not see the map of Noor any more.");
            assertThat(open.getByText("The map of Noor is not open to you any more.")).isVisible();
            assertThat(theirs.page().locator(".notice"))
                    .containsText("Cleo ended their access to this map on ");
            assertThat(coachs.complaints()).isEmpty();
        }
    }

    @Test
    void aFormerCoachSeesNoClients() {
        String id = practice.newAccount("coach").account();
        practice.as(owner).put("/api/maps/%s/shares/%s".formatted(map.id(), id), "{}");
        try (Tab coachs = open(new Account(id, "Cleo", Set.of(Role.COACH)), Look.DESK)) {
            Page seen = coachs.page();
            seen.locator(".client .button").first().click();
            assertThat(seen.locator(".access")).containsText("Noor shows you this map.");
            assertThat(
                            practice.newAccount("administrator")
                                    .patch("/api/accounts/" + id, "{\"roles\": [\"person\"]}")
                                    .status())
                    .isEqualTo(204);
            assertThat(seen.getByText("The map of Noor is not open to you any more.")).isVisible();
            assertThat(seen.locator("body")).hasAttribute("data-view", "welcome");
            assertThat(seen.locator("#gate")).not().containsText("Noor");
            // what was asked just before may be answered 404, which the console tells as well
            assertThat(coachs.complaints())
                    .allMatch(one -> one.startsWith("Failed to load resource"));
        }
    }

    @Test
    void sharingControlsAreLargeEnoughForAThumbOnAPhone() {
        try (Tab theirs = open(owner, Look.PHONE)) {
            Page page = theirs.page();
            openSharing(page);
            requireRoomForAThumb(page);
            page.locator("#sharing-new").click();
            page.locator(".withheld-more summary").first().click();
            requireRoomForAThumb(page);
            assertThat(
                            page.locator(".withheld .tick input").all().stream()
                                    .map(tick -> tick.boundingBox().width))
                    .as("boxes to tick, also beside a text of two lines")
                    .containsOnly(20.0);
        }
    }

    /// Requires that everything that can be pressed in the open dialog has at least 44 pixels each
    /// way.
    private static void requireRoomForAThumb(Page page) {
        assertThat(
                        (List<?>)
                                page.evaluate(
                                        """
                                        () => [...document.querySelectorAll('dialog[open] :is(button, a, select, summary, input)')]
                                            .filter((one) => one.checkVisibility())
                                            .map((one) => one.closest('label') ?? one)
                                            .filter((one) => Math.min(one.offsetWidth, one.offsetHeight) < 44)
                                            .map((one) => one.textContent.trim())\
                                        """))
                .isEmpty();
    }

    private static void openSharing(Page page) {
        page.locator("#canvas[data-settled=true]").waitFor();
        page.locator(".toolbar-menu").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Who may see this map"))
                .click();
    }

    @Test
    void aCoachProposesACoverAndTheOwnerAgrees() {
        Account colleague = new Account(UUID.randomUUID().toString(), "Sam", Set.of(Role.COACH));
        practice.as(colleague);
        shareWithTheCoach();
        try (Tab coachs = open(coach, Look.DESK)) {
            Page page = coachs.page();
            openProposal(page);
            page.locator(".proposal-form button[type=submit]").click();
            assertThat(page.locator("#dialog-proposal .problem"))
                    .hasText("Please choose a colleague.");
            page.locator("#proposal-colleague").selectOption(colleague.id());
            page.locator(".proposal-form button[type=submit]").press("Enter");
            assertThat(page.locator("#dialog-proposal .problem"))
                    .hasText("Please choose the last day.");
            page.locator("#proposal-until").fill("2998-05-06");
            new PageSteps(page, practice).requireAccessible("the form to propose a colleague");
            page.locator(".proposal-form button[type=submit]").press("Enter");
            assertThat(page.locator("#proposal-take-back")).isFocused();
            assertThat(page.locator("#dialog-proposal"))
                    .containsText("you proposed Sam as cover until 6 May 2998.");
            new PageSteps(page, practice).requireAccessible("an open proposal");
            assertThat(coachs.complaints()).isEmpty();
        }
        try (Tab theirs = open(owner, Look.DESK)) {
            Page page = theirs.page();
            assertThat(page.locator(".notice.proposal"))
                    .containsText(
                            "Cleo proposes that Sam may see your map, too, until 6 May 2998.");
            assertThat(page.locator(".notice.proposal"))
                    .containsText("You keep to yourself: what you wrote");
            new PageSteps(page, practice).requireAccessible("a proposal");
            page.locator("#proposal-later").press("Enter");
            assertThat(page.locator(".notice.proposal")).hasCount(0);
            openSharing(page);
            page.locator(".share .proposal-yes").press("Enter");
            assertThat(page.locator(".share.proposal")).hasCount(0);
            assertThat(page.locator("[data-coach='%s']".formatted(colleague.id())))
                    .containsText("You keep to yourself: what you wrote");
            assertThat(theirs.complaints()).isEmpty();
        }
    }

    @Test
    void aProposalIsAnsweredWithAFingerOnAPhone() {
        Account colleague = new Account(UUID.randomUUID().toString(), "Sam", Set.of(Role.COACH));
        practice.as(colleague);
        shareWithTheCoach();
        practice.as(coach)
                .put(
                        "/api/maps/%s/proposal".formatted(map.id()),
                        "{\"colleague\": \"%s\", \"kind\": \"handover\"}"
                                .formatted(colleague.id()));
        try (Tab theirs = open(owner, Look.PHONE)) {
            Page page = theirs.page();
            Locator no = page.locator(".notice.proposal .proposal-no");
            assertThat(no).isVisible();
            assertThat(no.boundingBox().height).isGreaterThanOrEqualTo(44);
            no.tap();
            assertThat(page.locator(".notice.proposal")).hasCount(0);
            assertThat(practice.as(coach).get("/api/maps/%s/proposal".formatted(map.id())).body())
                    .doesNotContain("\"proposal\"");
        }
    }

    private void shareWithTheCoach() {
        practice.as(owner)
                .put(
                        "/api/maps/%s/shares/%s".formatted(map.id(), coach.id()),
                        "{\"withheld\": {\"notes\": true}}");
    }

    private static void openProposal(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open the map of Noor"))
                .click();
        page.locator("#canvas[data-settled=true]").waitFor();
        page.locator(".toolbar-menu").click();
        page.getByText("Propose a colleague").click();
    }
}
