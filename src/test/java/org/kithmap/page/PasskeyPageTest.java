package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kithmap.testing.TestKithmap.PASSWORD;
import static org.kithmap.testing.TestKithmap.aName;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kithmap.account.Role;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.TestGraph;
import org.kithmap.testing.TestKithmap;

/// Passkeys as a browser makes and uses them, on a device that the test plays.
class PasskeyPageTest extends PracticePages {

    @SuppressWarnings("unused") // by the parameterized test below
    private static final List<Look> LOOKS = List.of(Look.DESK, Look.PHONE_DARK);

    /// Makes of the browser one that knows passkeys, but not how they are written as JSON.
    private static final String OLDER =
            "['parseCreationOptionsFromJSON', 'parseRequestOptionsFromJSON']"
                    + ".forEach((name) => delete PublicKeyCredential[name]);"
                    + " delete PublicKeyCredential.prototype.toJSON;";

    @Test
    void aPersonAddsAPasskeySignsInWithItAndRemovesIt() {
        String name = aName();
        practice.somebodyCalled(name, "person");
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            Device device = new Device(page);
            page.navigate(practice.address());
            page.locator("#sign-in-name").fill(name);
            page.locator("#sign-in-password").fill(PASSWORD);
            page.locator("#sign-in [type=submit]").click();
            button(page, "My account").click();

            page.evaluate(OLDER);
            Locator passkeys = page.locator("#passkeys");
            button(page, "Add a passkey").click();
            assertThat(page.locator("#passkey-name")).isFocused();
            page.locator("#passkey-name").fill("My <b>telephone");
            button(page, "Make the passkey").click();
            assertThat(page.locator("#passkey-key")).isFocused();
            assertThat(page.locator("#passkey-key"))
                    .hasAccessibleDescription("Please enter a password.");
            page.locator("#passkey-key").fill("not this one");
            button(page, "Make the passkey").click();
            assertThat(page.locator("#passkey-key"))
                    .hasAccessibleDescription(
                            "This name and this password do not belong together.");
            new PageSteps(page, practice).requireAccessible("a passkey is about to be made");
            page.locator("#passkey-key").fill(PASSWORD);
            button(page, "Make the passkey").click();
            assertThat(passkeys.locator(".done"))
                    .hasText("Done. You can sign in with it from now on.");
            assertThat(passkeys.locator("li")).hasCount(1);
            assertThat(passkeys.locator("li")).containsText("My <b>telephone not used yet");
            assertThat(button(page, "Add a passkey")).isFocused();

            button(page, "Sign out everywhere").click();
            assertThat(page.locator("#gate")).containsText("You are signed out.");
            PageSteps.reload(page); // and it is a newer one again
            device.isOwnersAtHand(false);
            button(page, "Sign in with a passkey").click();
            assertThat(page.locator("#sign-in"))
                    .containsText("No passkey was used. You can try again, or use your password.");
            assertThat(button(page, "Sign in with a passkey")).isFocused();
            new PageSteps(page, practice).requireAccessible("no passkey was used");
            device.isOwnersAtHand(true);
            page.keyboard().press("Enter");
            button(page, "My account").click();
            assertThat(passkeys.locator("li")).containsText("last used");

            passkeys.locator("li button").click();
            assertThat(page.locator("#passkey-key")).isFocused();
            new PageSteps(page, practice).requireAccessible("a passkey is about to be removed");
            page.evaluate(OLDER);
            button(page, "Confirm with a passkey instead").click();
            assertThat(passkeys.locator(".done"))
                    .hasText("It is removed. You can delete it on your device, too.");
            assertThat(passkeys.locator("li")).hasCount(0);

            button(page, "Sign out everywhere").click();
            button(page, "Sign in with a passkey").click();
            assertThat(page.locator("#sign-in"))
                    .containsText("This passkey did not work here. Please try again.");
            assertThat(tab.complaints())
                    .as("but for what the server refused")
                    .allMatch(complaint -> complaint.matches(".*status of 40[13] .*"));
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void aCoachIsGuidedToAFirstPasskeyAndLaterConfirmsWithIt(Look look) {
        String name = aName();
        practice.somebodyCalled(name, "coach");
        try (TestKithmap strict =
                        TestKithmap.startPractice(
                                TestGraph.graph(), Clock.systemUTC(), Set.of(Role.COACH));
                Tab tab = chromium.open(look)) {
            Page page = tab.page();
            Device device = new Device(page);
            page.navigate(strict.address());
            signIn(page, name);
            assertThat(page.locator("h1")).hasText("A passkey is needed");
            new PageSteps(page, strict).requireAccessible("a first passkey is needed");
            button(page, "Make the passkey").click();
            assertThat(page.locator("#passkey-key"))
                    .hasAccessibleDescription("Please enter a password.");
            page.locator("#passkey-key").fill(PASSWORD);
            button(page, "Make the passkey").click();
            assertThat(page.locator("body")).hasAttribute("data-view", "clients");

            button(page, "Sign out").click();
            assertThat(page.locator("#gate")).containsText("You are signed out.");
            signIn(page, name);
            assertThat(page.locator("h1")).hasText("A passkey is needed");
            assertThat(page.locator("#needed-passkey input[type=password]")).hasCount(0);
            device.isOwnersAtHand(false);
            button(page, "Sign in with a passkey").click();
            assertThat(page.locator("#needed-passkey")).containsText("No passkey was used.");
            new PageSteps(page, strict).requireAccessible("a passkey is needed");
            device.isOwnersAtHand(true);
            button(page, "Sign in with a passkey").click();
            assertThat(page.locator("body")).hasAttribute("data-view", "clients");
        }
    }

    private static void signIn(Page page, String name) {
        page.locator("#sign-in-name").fill(name);
        page.locator("#sign-in-password").fill(PASSWORD);
        page.locator("#sign-in [type=submit]").click();
    }

    @Test
    void passkeysAreNotOfferedWithoutBrowserSupport() {
        try (Tab tab = chromium.open(Look.PHONE)) {
            Page page = tab.page();
            page.addInitScript("delete window.PublicKeyCredential");
            page.navigate(practice.address());
            assertThat(page.locator("#sign-in")).isVisible();
            assertThat(page.locator("#sign-in-passkey")).hasCount(0);
            page.navigate(practice.address().replace("localhost", "127.0.0.1"));
            assertThat(page.locator("#sign-in")).isVisible();
            assertThat(page.locator("#sign-in-passkey")).hasCount(0);
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /// A telephone that unlocks by finger, as the developer tools of the browser play it.
    private static final class Device {

        private final CDPSession tools;
        private final String id;

        Device(Page page) {
            tools = page.context().newCDPSession(page);
            tools.send("WebAuthn.enable");
            JsonObject options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            JsonObject wanted = new JsonObject();
            wanted.add("options", options);
            id =
                    tools.send("WebAuthn.addVirtualAuthenticator", wanted)
                            .get("authenticatorId")
                            .getAsString();
        }

        void isOwnersAtHand(boolean right) {
            JsonObject finger = new JsonObject();
            finger.addProperty("authenticatorId", id);
            finger.addProperty("isUserVerified", right);
            tools.send("WebAuthn.setUserVerified", finger);
        }
    }
}
