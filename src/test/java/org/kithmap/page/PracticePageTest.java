package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.TestKithmap.PASSWORD;
import static org.kithmap.testing.TestKithmap.aName;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kithmap.account.Role;
import org.kithmap.graph.CypherFile;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.Client;
import org.kithmap.testing.TestGraph;

/// Accounts, as people meet them on the page.
class PracticePageTest extends PracticePages {

    @SuppressWarnings("unused") // by the parameterized test below
    private static final List<Look> LOOKS =
            List.of(Look.DESK, Look.DESK_DARK, Look.PHONE, Look.PHONE_DARK);

    private static final CypherFile CLOSE_QUESTIONS =
            new CypherFile(
                    "test",
                    """
                    MERGE (a:Question {id: 'close-1'}) SET a.name = 'Robin', a.at = 1788000000000, a.query = 'MATCH (e:Ego) RETURN count(e) AS n', a.parameters = '{}'
                    MERGE (b:Question {id: 'close-2'}) SET b.name = 'Robin', b.at = 1788000100000, b.query = 'MATCH (e:Ego) WHERE e.size > $least RETURN count(e) AS n', b.parameters = '{"least":3}'
                    MERGE (b)-[pair:DIFFERS_BY_FEW]->(a) SET pair.at = 4000000000000, pair.alike = true, pair.fewerThan = 5
                    """);

    @Test
    void anAdministratorInvitesACoachWhoSignsOutAndInAgain() {
        String mara = aName();
        String jo = aName();
        try (Tab administrator = chromium.open(Look.DESK);
                Tab coach = chromium.open(Look.DESK)) {
            Page desk = administrator.page();
            desk.navigate(practice.freshLink());
            assertThat(desk.getByRole(AriaRole.HEADING)).hasText("The first account");
            assertThat(desk).not().hasURL(Pattern.compile("invitation"));
            desk.getByLabel("Person draws maps").uncheck();
            desk.getByLabel("Coach sees the maps").uncheck();
            fill(desk, "invitation", mara, PASSWORD);
            assertThat(desk.locator("#dialog-accounts h2")).hasText("Accounts and invitations");
            assertThat(desk.locator("#gate h1")).hasText("Hello " + mara);
            desk.keyboard().press("Escape");
            button(desk, "Accounts and invitations").click();
            assertThat(desk.locator("#dialog-accounts h2")).isVisible();

            assertThat(desk.locator("#skip")).isHidden();

            desk.locator("#invite-label").fill(jo);
            desk.locator("#invite").getByLabel("Person").uncheck();
            desk.locator("#invite").getByLabel("Coach").check();
            button(desk, "Make a link").click();
            assertThat(desk.locator("#made-link")).isFocused();
            assertThat(desk.locator(".lines")).containsText(jo + " Coach · until");

            Page other = coach.page();
            other.navigate(desk.locator("#made-link").inputValue());
            assertThat(other.locator("h1")).hasText("Welcome");
            assertThat(other.locator("#gate")).containsText(mara + " invites you to Kithmap.");
            assertThat(other.locator("#invitation-roles li"))
                    .hasText(
                            "As a coach you see the maps that people share with you, and only the parts they share.");
            assertThat(other.locator("#invitation-name")).hasValue(jo);
            fill(other, "invitation", jo, PASSWORD);
            assertThat(button(other, "Invite a client")).isVisible();
            desk.evaluate("() => dispatchEvent(new Event('focus'))"); // as on return to it
            assertThat(desk.getByText(jo + " Coach · until")).hasCount(0);

            button(other, "Sign out").click();
            assertThat(other.locator("#gate")).containsText("You are signed out.");
            fill(other, "sign-in", jo, PASSWORD);
            assertThat(button(other, "Invite a client")).isVisible();
            assertThat(coach.complaints())
                    .as("but that nobody is signed in")
                    .allMatch(said -> said.contains("status of 401"));
            assertThat(coach.requests())
                    .allMatch(address ->
                            address.matches("(data|blob):.*|" + practice.address() + "/.*"));
        }
    }

    @Test
    void signInErrorsAreShownAtTheirFields() {
        String name = aName();
        practice.somebodyCalled(name, "person");
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            page.navigate(practice.address());
            button(page, "Sign in").click();
            assertThat(page.locator("#sign-in-name")).isFocused();
            assertThat(page.locator("#sign-in-name"))
                    .hasAccessibleDescription("Please enter your name.");
            fill(page, "sign-in", name, "something else");
            assertThat(page.locator("#sign-in-password")).isFocused();
            assertThat(page.locator("#sign-in-password"))
                    .hasAccessibleDescription(
                            "This name and this password do not belong together.");
            assertThat(page.locator("#sign-in-password")).hasAttribute("aria-invalid", "true");
            fill(page, "sign-in", name, PASSWORD);
            assertThat(button(page, "My account")).isVisible();
        }
    }

    @Test
    void aPasswordIsRatedWhileItIsTypedAndCanBeRevealed() {
        try (Tab tab = chromium.open(Look.PHONE)) {
            Page page = tab.page();
            page.navigate(practice.freshLink());
            Locator password = page.locator("#invitation-password");
            Locator hint = page.locator("#invitation-password-hint");
            assertThat(hint).containsText("Three or four words");
            password.pressSequentially("abcdefghij");
            assertThat(hint).containsText("A sequence such as abc or 4321 is easy to guess.");
            password.fill(PASSWORD);
            assertThat(hint).hasText("This is a good password.");
            Locator show =
                    page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Show the password"));
            show.click();
            assertThat(password).hasAttribute("type", "text");
            assertThat(show).hasAttribute("aria-pressed", "true");
            assertThat((String) page.evaluate("JSON.stringify([localStorage, sessionStorage])"))
                    .doesNotContain(PASSWORD);
        }
    }

    @Test
    void anAccountIsClosedOpenedAndErasedWithItsMaps() {
        String name = aName();
        practice.somebodyCalled(name, "person");
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            Locator entry = openAccount(page, name);
            entry.getByText("Sign out and close").click();
            assertThat(entry.locator("summary")).containsText("may not sign in");
            entry.getByText("Open again").click();
            assertThat(entry.locator("summary")).not().containsText("may not sign in");
            entry.getByLabel("Coach").check();
            assertThat(entry.locator("summary")).containsText("Person and Coach");
            entry.getByText("Link for a new password").click();
            assertThat(page.locator(".made")).containsText("With this link " + name);
            entry.getByText("Erase", new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(entry).containsText("will be gone for good");
            entry.getByText("Erase for good").click();
            assertThat(entry).hasCount(0);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void removingTheCoachRoleAsksBeforeItEndsTheirShares() {
        String name = aName();
        practice.somebodyCalled(name, "person", "coach");
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            Locator entry = openAccount(page, name);
            entry.getByLabel("Coach").click();
            assertThat(page.locator("#end-shares")).isFocused();
            assertThat(entry.locator("#end-shares-text"))
                    .hasText(
                            "All sharing of maps with %s ends, and their clients are told. It does not come back by itself."
                                    .formatted(name));
            assertThat(entry.getByLabel("Coach")).isChecked();
            page.locator("#end-shares").click();
            assertThat(entry.locator("summary")).not().containsText("Coach");
            entry.getByLabel("Person").click();
            assertThat(entry.locator(".problem"))
                    .hasText("Tick at least one thing the account is for.");
        }
    }

    /// Becomes an administrator and opens an account in the list.
    private static Locator openAccount(Page page, String name) {
        page.navigate(practice.freshLink());
        fill(page, "invitation", aName(), PASSWORD);
        Locator entry =
                page.locator(".person-entry").filter(new Locator.FilterOptions().setHasText(name));
        entry.locator("summary").click();
        return entry;
    }

    @Test
    void aPersonChangesNameAndPasswordAndSignsOutEverywhere() {
        String name = aName();
        String other = aName();
        practice.somebodyCalled(name, "person");
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            page.navigate(practice.address());
            fill(page, "sign-in", name, PASSWORD);
            button(page, "My account").click();
            page.locator("#account-name").fill(other);
            button(page, "Keep this name").click();
            assertThat(page.locator(".done").first())
                    .hasText("Done. You sign in with it from now on.");
            page.locator("#account-current").fill("not this one");
            page.locator("#account-new").fill("een heel ander fietspad");
            button(page, "Change the password").click();
            assertThat(page.locator("#account-current")).isFocused();
            page.locator("#account-current").fill(PASSWORD);
            button(page, "Change the password").click();
            assertThat(page.locator("#account-password .done"))
                    .hasText("Done. You are signed out everywhere else.");
            assertThat(page.locator("#account-current")).hasValue("");
            button(page, "Sign out everywhere").click();
            fill(page, "sign-in", other, "een heel ander fietspad");
            assertThat(button(page, "My account")).isVisible();
        }
    }

    @Test
    void aPersonSavesTheirDataAndErasesTheirAccountInTwoSteps() {
        String name = aName();
        practice.somebodyCalled(name, "person");
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            page.navigate(practice.address());
            fill(page, "sign-in", name, PASSWORD);
            button(page, "My account").click();
            Download saved =
                    page.waitForDownload(() -> page.getByText("Save everything about me").click());
            assertThat(saved.suggestedFilename()).startsWith("Kithmap " + name);
            button(page, "I would like to erase my account").click();
            assertThat(page.locator("#erase-me"))
                    .containsText("Your account and all your maps will be gone for good");
            button(page, "I would rather stay").click();
            assertThat(page.locator("#leave-for-good")).isFocused();
            button(page, "I would like to erase my account").click();
            Locator password = page.locator("#erase-me-erase");
            password.fill("not this one");
            button(page, "Erase my account and my maps").click();
            assertThat(password).isFocused();
            assertThat(password)
                    .hasAccessibleDescription(
                            "This name and this password do not belong together.");
            password.fill(PASSWORD);
            button(page, "Erase my account and my maps").click();
            assertThat(page.locator("#gate"))
                    .containsText("Your account and your maps are erased. All the best to you.");
            assertThat(page.locator("#sign-in")).isVisible();
        }
    }

    @Test
    void aPersonIsToldAtOnceOfAPasswordLinkAndWithdrawsIt() {
        String name = aName();
        Client person = practice.somebodyCalled(name, "person");
        person.post("/api/maps", "{\"name\": \"Mine\"}");
        try (Tab tab = chromium.open(Look.PHONE)) {
            Page page = tab.page();
            page.navigate(practice.address());
            fill(page, "sign-in", name, PASSWORD);
            page.locator("#canvas[data-settled=true]").waitFor();
            Client.Response made =
                    practice.newAccount("administrator")
                            .post("/api/invitations", Client.json("account", person.account()));
            assertThat(page.locator("#password-link"))
                    .containsText("An administrator of this practice made a link");
            PageSteps.reload(page);
            assertThat(page.locator("#password-link")).isVisible();
            new PageSteps(page, practice).requireAccessible("a link for a password was made");
            button(page, "I did not: withdraw the link").click();
            assertThat(page.locator("#password-link")).hasCount(0);
            assertThat(page.locator("#notice [role=alert]")).hasText("The link no longer works.");
            assertThat(button(page, "Close this message")).isFocused();
            assertThat(
                            practice.stranger()
                                    .post(
                                            "/api/invitations/look",
                                            Client.json(
                                                    "token", made.json().path("token").textValue()))
                                    .status())
                    .isEqualTo(410);
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void anAdministratorReadsWhatHappenedToTheAccounts(Look look) {
        try (Tab tab = chromium.open(look)) {
            Page page = tab.page();
            page.navigate(practice.freshLink());
            fill(page, "invitation", aName(), PASSWORD);
            page.locator("#invite-label").fill("Somebody");
            button(page, "Make a link").click();
            assertThat(page.locator("#made-link")).isVisible();
            TestGraph.graph().write(CLOSE_QUESTIONS, Map.of());
            page.locator("#open-practice-log").click();
            Locator lines = page.locator("#practice-log-lines");
            assertThat(lines.locator("li").first()).containsText("Invitation made by Somebody");
            new PageSteps(page, practice).requireAccessible("the log of a practice");
            page.locator("#practice-log-kind").selectOption("invitation-used");
            assertThat(lines.locator("li").first()).containsText("Invitation accepted by");
            Download saved = page.waitForDownload(() -> page.getByText("Save as CSV").click());
            assertThat(saved.suggestedFilename()).isEqualTo("Kithmap.csv");
            Locator pair = page.locator("#differences .difference").first();
            pair.locator("summary").click();
            assertThat(pair.locator("summary"))
                    .containsText("Robin: two answers that differ by fewer than 5");
            assertThat(pair.locator(".difference-query").first())
                    .hasText("MATCH (e:Ego) RETURN count(e) AS n");
            assertThat(pair.locator(".difference-query").nth(1))
                    .hasText("MATCH (e:Ego) WHERE e.size > $least RETURN count(e) AS n");
            new PageSteps(page, practice).requireAccessible("questions that lie close together");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void anInvalidInvitationLeadsToTheSignInForm() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            page.navigate(practice.address() + "/#invitation=" + "x".repeat(43));
            assertThat(page.locator("#gate [role=alert]").first())
                    .hasText(
                            "This link no longer works. It may have been used already, have expired or have been withdrawn. You can ask for a new one.");
            assertThat(page.locator("#sign-in")).isVisible();
        }
    }

    /// The first link is answered once the second is opened and not answered yet, and once more
    /// when it is.
    @Test
    void theLinkThatWasOpenedLastIsShown() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            page.navigate(practice.address());
            assertThat(page.locator("#sign-in")).isVisible();
            List<Route> held = new ArrayList<>();
            page.route("**/api/invitations/look", held::add);
            String link = practice.freshLink();
            openWhileOn(page, "#invitation=" + "x".repeat(43), held, 1);
            openWhileOn(page, link.substring(link.indexOf('#')), held, 2);
            page.waitForResponse("**/api/invitations/look", () -> held.get(0).resume());
            settle(page);
            assertThat(page).hasURL(link);
            assertThat(page.getByText("This link no longer works")).hasCount(0);
            held.get(1).resume();
            assertThat(page.locator("#invitation")).isVisible();
            assertThat(page).hasURL(practice.address() + "/");
            assertThat(page.getByText("This link no longer works")).hasCount(0);

            openWhileOn(page, "#invitation=" + "y".repeat(43), held, 3);
            openWhileOn(page, "#invitation=" + "z".repeat(43), held, 4);
            openWhileOn(page, link.substring(link.indexOf('#')), held, 5);
            held.get(4).resume();
            assertThat(page).hasURL(practice.address() + "/");
            page.waitForResponse("**/api/invitations/look", () -> held.get(2).resume());
            page.waitForResponse("**/api/invitations/look", () -> held.get(3).resume());
            settle(page);
            assertThat(page.locator("#invitation")).isVisible();
            assertThat(page.getByText("This link no longer works")).hasCount(0);
        }
    }

    private static void openWhileOn(Page page, String hash, List<Route> held, int asked) {
        page.evaluate("hash => { location.hash = hash; }", hash);
        page.waitForCondition(() -> held.size() == asked);
    }

    /// Waits until the effects of a response have happened: a request made after it is answered,
    /// too.
    private static void settle(Page page) {
        page.evaluate(
                "() => fetch('/api/session').then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))");
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void signInPagesAreAccessible(Look look) {
        try (Tab tab = chromium.open(look)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, practice);
            page.navigate(practice.address());
            assertThat(page.locator("#sign-in")).isVisible();
            pageSteps.requireAccessible("sign-in");
            page.navigate(practice.freshLink());
            PageSteps.reload(page);
            page.navigate(practice.freshLink());
            assertThat(page.locator("#invitation")).isVisible();
            pageSteps.requireAccessible("invitation");
            fill(page, "invitation", aName(), PASSWORD);
            button(page, "Make a link").click();
            assertThat(page.locator("#made-link")).isVisible();
            page.locator(".person-entry summary").first().click();
            pageSteps.requireAccessible("accounts");
            page.keyboard().press("Escape");
            button(page, "My account").click();
            assertThat(page.locator("#dialog-account .lines li").first()).isVisible();
            pageSteps.requireAccessible("my account");
            button(page, "I would like to erase my account").click();
            assertThat(page.locator("#erase-me-erase")).isFocused();
            pageSteps.requireAccessible("leaving");
        }
    }

    @Test
    void theFirstAccountCanHaveEveryRole() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            page.navigate(practice.freshLink());
            assertThat(page.locator("#invitation")).isVisible();
            Locator ticks = page.locator("#invitation [name=role]");
            assertThat(ticks).hasCount(Role.values().length - 1);
            assertThat(page.locator("#invitation [name=role]:checked")).hasCount(0);
            ticks.all().forEach(Locator::check);
            fill(page, "invitation", aName(), PASSWORD);
            // the welcome; or a map, where the installation was a laptop's that had one
            assertThat(page.locator("body"))
                    .hasAttribute("data-view", Pattern.compile("welcome|map"));
            assertThat(
                            page.evaluate(
                                    "async () => (await (await fetch('/api/session')).json()).account.roles.length"))
                    .isEqualTo(Role.values().length);
        }
    }

    private static void fill(Page page, String form, String name, String password) {
        page.locator("#%s-name".formatted(form)).fill(name);
        page.locator("#%s-password".formatted(form)).fill(password);
        page.locator("#%s button[type=submit]".formatted(form)).click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
