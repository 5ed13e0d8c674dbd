package org.kithmap.page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.kithmap.testing.Need;
import org.kithmap.testing.Needs;
import org.kithmap.testing.TestKithmap;

/// A Kithmap that several people use, and a real browser to look at it with.
@Needs(Need.BROWSER)
abstract class PracticePages {

    static TestKithmap practice;
    static Chromium chromium;

    @BeforeAll
    static void startPractice() {
        practice = TestKithmap.startPractice();
        chromium = new Chromium();
    }

    @AfterAll
    static void stopPractice() {
        chromium.close();
        practice.close();
    }
}
