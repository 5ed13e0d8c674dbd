package org.kithmap.page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.kithmap.testing.MachineFeature;
import org.kithmap.testing.RequiresMachine;
import org.kithmap.testing.TestKithmap;

/// A Kithmap, and a real browser to look at it with.
@RequiresMachine(MachineFeature.BROWSER)
abstract class PageTest {

    static TestKithmap kithmap;
    static Chromium chromium;

    @BeforeAll
    static void startKithmap() {
        kithmap = TestKithmap.start();
        kithmap.owner().post("/api/lock/decline", "{}"); // LockPageTest sees it offered
        chromium = new Chromium();
    }

    @AfterAll
    static void stopKithmap() {
        chromium.close();
        kithmap.close();
    }
}
