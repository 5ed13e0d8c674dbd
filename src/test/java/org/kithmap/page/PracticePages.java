package org.kithmap.page;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.kithmap.account.Account;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.MachineFeature;
import org.kithmap.testing.RequiresMachine;
import org.kithmap.testing.TestKithmap;

/// A Kithmap that several people use, and a real browser to look at it with.
@RequiresMachine(MachineFeature.BROWSER)
abstract class PracticePages {

    static TestKithmap practice;
    static Chromium chromium;

    @BeforeAll
    static void startPractice() {
        practice = TestKithmap.startPractice();
        chromium = new Chromium();
    }

    static Tab open(Account account, Look look) {
        return open(chromium, practice, account, look, "en-GB");
    }

    /// A browser in which somebody is signed in, once it knows what to show them first.
    static Tab open(
            Chromium chromium, TestKithmap practice, Account account, Look look, String language) {
        Tab tab = chromium.open(look, language);
        tab.page()
                .context()
                .addCookies(
                        List.of(
                                new Cookie(practice.cookie(), practice.token(account))
                                        .setUrl(practice.address())));
        tab.page().navigate(practice.address());
        tab.page().waitForSelector("body:not([data-view=loading])");
        return tab;
    }

    @AfterAll
    static void stopPractice() {
        chromium.close();
        practice.close();
    }
}
