package org.kithmap.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kithmap.http.WebServer;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.MachineFeature;
import org.kithmap.testing.RequiresMachine;
import org.kithmap.testing.TestKithmap;

/// The page starts from the bundle of the product, and from the modules of `web/` during
/// development.
@RequiresMachine(MachineFeature.BROWSER)
class ProductPageTest {

    /// The properties that pictures read from the style sheets: the colour of paper, and typefaces
    /// with their files.
    private static final String PAPER =
            """
            async () => {
                const { paperPalette } = await import('/canvas/render/palette.js');
                const { faces } = await import('/lib/embed-fonts.js');
                return `${paperPalette().paper} ${(await faces('abc')).match(/base64/g).length}`;
            }
            """;

    @Test
    @RequiresMachine(MachineFeature.BUNDLE)
    void aMapAndTheWorkbenchOpenFromTheBundle() {
        assertThat(requestsOfAVisit(true))
                .anyMatch(address -> address.contains("/bundle/main-"))
                .anyMatch(address -> address.contains("/bundle/workbench-"))
                .noneMatch(address -> address.matches(".*/(at|webjars)/.*\\.(js|mjs|css)"));
    }

    @Test
    void aMapAndTheWorkbenchOpenFromSeparateModules() {
        assertThat(requestsOfAVisit(false))
                .anyMatch(address -> address.endsWith("/main.js"))
                .anyMatch(address -> address.endsWith("/features/analysis/workbench.js"))
                .noneMatch(address -> address.contains("/bundle/"));
    }

    /// Opens a map and the workbench without any failure.
    private static List<String> requestsOfAVisit(boolean bundled) {
        List<String> failures = new ArrayList<>();
        System.setProperty(WebServer.BUNDLE, Boolean.toString(bundled));
        try (TestKithmap kithmap = TestKithmap.start();
                Chromium chromium = new Chromium();
                Tab tab = chromium.open(Look.DESK)) {
            kithmap.owner().post("/api/lock/decline", "{}"); // LockPageTest sees it offered
            Page page = tab.page();
            page.onRequestFailed(request -> failures.add(request.url()));
            page.onResponse(response -> {
                if (response.status() >= 400) {
                    failures.add("status " + response.status());
                }
            });
            PageSteps pageSteps = new PageSteps(page, kithmap);
            pageSteps.signIn();
            assertThat(page.evaluate(PAPER)).isEqualTo("251,246,238 3");
            pageSteps.openFromMenu("Workbench");
            assertThat(page.locator(".wb-copy, #wb-start")).isVisible();
            assertThat(page.locator("#workbench .cm-editor")).isVisible();
            assertThat(page.locator("#workbench-styles")).not().hasAttribute("disabled", "");

            assertThat(tab.complaints()).isEmpty();
            // the page ends its own requests of the API when it has no more use for an answer
            assertThat(failures).allMatch(address -> address.contains("/api/"));
            return List.copyOf(tab.requests());
        } finally {
            System.clearProperty(WebServer.BUNDLE);
        }
    }
}
