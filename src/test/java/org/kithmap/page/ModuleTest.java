package org.kithmap.page;

import org.junit.jupiter.api.BeforeAll;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;

/// Modules of the page that are pure functions, asked in the browser they are written for.
abstract class ModuleTest extends PageTest {

    static Tab tab;

    @BeforeAll
    static void openPage() {
        tab = chromium.open(Look.DESK);
        tab.page().navigate(kithmap.address());
    }
}
