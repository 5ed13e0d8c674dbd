package org.kithmap.page;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.kithmap.http.WebServer;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;

/// Modules of the page that are pure functions, asked in the browser they are written for.
@ExtendWith(ModuleTest.WithoutBundle.class)
abstract class ModuleTest extends PageTest {

    static Tab tab;

    @BeforeAll
    static void openPage() {
        tab = chromium.open(Look.DESK);
        tab.page().navigate(kithmap.address());
    }

    /// Lets the page load the modules of `web/` as they are. A module that a test imports would
    /// otherwise bring a second lit-html beside that of the bundle, which its policy forbids.
    static final class WithoutBundle implements BeforeAllCallback, AfterAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            System.setProperty(WebServer.BUNDLE, "false");
        }

        @Override
        public void afterAll(ExtensionContext context) {
            System.clearProperty(WebServer.BUNDLE);
        }
    }
}
