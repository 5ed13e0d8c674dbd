package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.account.Account;
import org.kithmap.account.Accounts;
import org.kithmap.encryption.MapKeys;
import org.kithmap.graph.Connection;
import org.kithmap.map.MapStore;
import org.kithmap.map.SupportMap;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.Client;
import org.kithmap.testing.EditRequests;
import org.kithmap.testing.MachineFeature;
import org.kithmap.testing.RequiresMachine;
import org.kithmap.testing.TestClock;
import org.kithmap.testing.TestKithmap;
import org.kithmap.testing.TestMapKeys;

/// A passphrase from being offered to being taken away, on a database of its own.
@RequiresMachine(MachineFeature.BROWSER)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LockPageTest {

    private static final String PASSPHRASE = "vijf schapen op een dijk";
    private static final String MARKER = "Zebrafinch";
    private static final String KEPT =
            "() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.title, location.href])";

    @TempDir private static Path data;
    private static Connection database;
    private static TestClock clock;
    private static TestKithmap kithmap;
    private static Client owner;
    private static MapStore maps;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        database = Connection.embedded(data.resolve("data"), 0);
        Path keys = MapKeys.defaultFile(database.graph(), data.resolve("keys"));
        MapKeys mapKeys = MapKeys.open(database.graph(), keys, true, TestMapKeys.CHEAP);
        new Accounts(database.graph(), Clock.systemUTC()).ensure(Account.OWNER);
        String map = UUID.randomUUID().toString();
        maps = TestMapKeys.maps(database.graph(), mapKeys);
        maps.create(Account.OWNER.id(), SupportMap.empty(map, MARKER + " Ana"));
        clock = new TestClock();
        kithmap = TestKithmap.start(database.graph(), mapKeys, Optional.empty(), clock);
        owner = kithmap.owner();
        for (String name : new String[] {"Bo", "Cy", "Di"}) {
            owner.post(
                    "/api/maps/%s/changes".formatted(map),
                    EditRequests.change(EditRequests.addAlter(MARKER + " " + name)));
        }
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        kithmap.close();
        database.close();
    }

    @Test
    @Order(1)
    void aPassphraseIsOfferedOnceSetAskedForInEveryWindowAndRemoved() {
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            Locator offer = page.locator("#passphrase-offer");
            assertThat(offer).isVisible();
            pageSteps.requireAccessible("the offer");
            offer.click();
            assertThat(dialog(page))
                    .containsText(
                            "If you forget it and have no recovery sheet, nobody can open your maps again");
            pageSteps.requireAccessible("the dialog");
            page.keyboard().press("Escape");
            PageSteps.reload(page);
            assertThat(pageSteps.canvas()).hasAttribute("data-settled", "true");
            assertThat(offer).hasCount(0);

            openDialog(page, pageSteps);
            fill(page, "vier", "vier");
            assertThat(dialog(page)).containsText("This is too easy to guess.");
            fill(page, PASSPHRASE, "vijf schapen op een dij");
            assertThat(dialog(page)).containsText("The two are not the same.");
            fill(page, PASSPHRASE, PASSPHRASE);
            Locator code = page.locator("#recovery-code");
            assertThat(code).isVisible();
            String recovery = code.innerText().replaceAll("\\s+", "-");
            pageSteps.requireAccessible("the recovery sheet");
            page.keyboard().press("Escape");
            page.mouse().click(2, 2);
            assertThat(code).isVisible(); // it is shown only once
            page.locator("#recovery-done").click();

            Page other = page.context().newPage();
            other.navigate(kithmap.address());
            assertThat(other.locator(".header-name")).hasText(MARKER + " Ana");
            pageSteps.openFromMenu("Lock now");
            for (Page one : new Page[] {page, other}) {
                assertThat(one.locator("#lock-secret")).isVisible();
                assertThat(one).hasTitle("Kithmap");
                requireNothingOf(one);
            }
            assertThat(page.locator("#lock-secret")).isFocused();
            pageSteps.requireAccessible("the lock screen");
            page.keyboard().type("vier");
            page.keyboard().press("Enter");
            assertThat(page.locator("#lock-secret-problem")).containsText("This does not open it.");
            page.locator("#lock-secret").fill(PASSPHRASE);
            page.keyboard().press("Enter");
            assertThat(page.locator(".header-name")).hasText(MARKER + " Ana");

            clock.forward(Duration.ofMinutes(16));
            assertThat(owner.get("/api/maps").status()).isEqualTo(423);
            assertThat(page.locator("#lock-secret")).isVisible();
            requireNothingOf(page);
            page.locator("#lock-forgotten").click();
            pageSteps.requireAccessible("the code is asked for");
            page.locator("#lock-secret").fill(recovery);
            page.keyboard().press("Enter");
            assertThat(page.locator(".header-name")).hasText(MARKER + " Ana");

            openDialog(page, pageSteps);
            pageSteps.requireAccessible("the settings");
            page.waitForResponse(
                    response -> response.url().endsWith("/api/lock/idle"),
                    () -> page.locator("#lock-after").selectOption("30"));
            dialog(page)
                    .locator("summary", new Locator.LocatorOptions().setHasText("Remove it"))
                    .click();
            page.locator("#remove-present").fill(PASSPHRASE);
            page.keyboard().press("Enter");
            assertThat(page.locator("dialog[open]")).hasCount(0);
            assertThat(owner.get("/api/lock").body())
                    .isEqualTo("{\"set\":false,\"locked\":false,\"minutes\":30,\"declined\":true}");
            assertThat(tab.complaints())
                    .allMatch(complaint -> complaint.matches("(?s).*(403|422|423).*"));
        }
    }

    @Test
    @Order(2)
    void lockingHidesTheMapAndUnlockingRestoresItWithUnfinishedText() {
        String second = UUID.randomUUID().toString();
        maps.create(Account.OWNER.id(), SupportMap.empty(second, MARKER + " Second"));
        assertThat(
                        owner.put(
                                        "/api/lock/passphrase",
                                        "{\"passphrase\": \"%s\"}".formatted(PASSPHRASE))
                                .status())
                .isEqualTo(200);
        try (Tab tab = chromium.open(Look.DESK)) {
            Page page = tab.page();
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            page.navigate(kithmap.address() + "/#map=" + second);
            assertThat(page.locator(".header-name")).hasText(MARKER + " Second");
            addSomebody(page);
            page.locator("#add-names").fill(MARKER + " Eve");
            clock.forward(Duration.ofMinutes(31));
            assertThat(owner.get("/api/maps").status()).isEqualTo(423);

            assertThat(page.locator("#lock-secret")).isVisible();
            requireNothingOf(page);
            assertThat((String) page.evaluate(KEPT)).doesNotContain(second);

            page.locator("#lock-secret").fill(PASSPHRASE);
            page.keyboard().press("Enter");
            assertThat(page.locator(".header-name")).hasText(MARKER + " Second");
            page.getByText("Continue writing").click();
            assertThat(page.locator("#add-names")).hasValue(MARKER + " Eve");
        }
    }

    /// Nothing of the map is in the document, nor in what the browser keeps.
    private static void requireNothingOf(Page page) {
        assertThat(page.content()).doesNotContain(MARKER);
        assertThat((String) page.evaluate(KEPT)).doesNotContain(MARKER);
    }

    private static void fill(Page page, String passphrase, String again) {
        page.locator("#passphrase-new").fill(passphrase);
        page.locator("#passphrase-again").fill(again);
        page.keyboard().press("Enter");
    }

    private static void addSomebody(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Add somebody").setExact(true))
                .click();
    }

    private static void openDialog(Page page, PageSteps pageSteps) {
        pageSteps.openFromMenu("Passphrase");
        assertThat(dialog(page)).isVisible();
    }

    private static Locator dialog(Page page) {
        return page.locator("#dialog-passphrase");
    }
}
