package org.kithmap.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kithmap.testing.Browser;

/// The machine's Chromium, and pages in it that remember what went wrong in them.
final class Chromium implements AutoCloseable {

    /// Long enough for a busy machine; a test that passes never waits for it.
    private static final int PATIENCE_MILLIS = 60_000;

    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    /// Without the optimising compiler and a process for drawing, which cost a short test more than
    /// they save.
    private final com.microsoft.playwright.Browser browser =
            playwright
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(Browser.executable().orElseThrow())
                                    .setArgs(
                                            List.of(
                                                    "--no-sandbox",
                                                    "--js-flags=--no-opt",
                                                    "--in-process-gpu",
                                                    "--disable-gpu",
                                                    "--disable-quic",
                                                    "--no-first-run",
                                                    "--disable-background-networking",
                                                    "--disable-component-update",
                                                    "--disable-sync")));

    /// A tab with everything that a test checks of it.
    ///
    /// @param complaints errors the page or its policy reported
    /// @param warnings there are to be none, ever: a tab does not close with one
    /// @param requests every address it asked for
    record Tab(Page page, List<String> complaints, List<String> warnings, List<String> requests)
            implements AutoCloseable {
        @Override
        public void close() {
            page.context().close();
            assertThat(warnings).as("warnings of the page").isEmpty();
        }
    }

    /// The window and colour scheme of a page.
    record Look(int width, int height, ColorScheme theme) {
        static final Look DESK = new Look(1440, 900, ColorScheme.LIGHT);
        static final Look DESK_DARK = new Look(1440, 900, ColorScheme.DARK);
        static final Look PHONE = new Look(390, 844, ColorScheme.LIGHT);
        static final Look PHONE_DARK = new Look(390, 844, ColorScheme.DARK);
    }

    Tab open(Look look) {
        return open(look, "en-GB");
    }

    /// @param language as the browser's own settings have it
    Tab open(Look look, String language) {
        BrowserContext context =
                browser.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(look.width(), look.height())
                                .setColorScheme(look.theme())
                                .setLocale(language)
                                .setHasTouch(look.width() < 500)
                                .setReducedMotion(ReducedMotion.REDUCE));
        Page page = context.newPage();
        Tab tab = new Tab(page, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                tab.complaints().add(message.text() + " at " + message.location());
            } else if (message.type().equals("warning") && !isOfTouchingSymbols(message.text())) {
                tab.warnings().add(message.text());
            }
        });
        page.onPageError(error -> tab.complaints().add(error));
        page.onRequest(request -> tab.requests().add(request.url()));
        page.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return tab;
    }

    /// Returns whether a warning is about symbols that touch, or pass over each other while they
    /// move, so that no line can be drawn between them. Cytoscape calls it expected.
    private static boolean isOfTouchingSymbols(String warning) {
        return warning.contains("has invalid endpoints and so it is impossible to draw");
    }

    @Override
    public void close() {
        playwright.close();
    }
}
