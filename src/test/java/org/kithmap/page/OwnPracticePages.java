package org.kithmap.page;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.account.Account;
import org.kithmap.graph.Connection;
import org.kithmap.page.Chromium.Look;
import org.kithmap.page.Chromium.Tab;
import org.kithmap.testing.MachineFeature;
import org.kithmap.testing.RequiresMachine;
import org.kithmap.testing.TestKithmap;

/// Pages of a practice on a database of its own, because it has something of which there is one.
@RequiresMachine(MachineFeature.BROWSER)
abstract class OwnPracticePages {

    @TempDir private static Path data;
    private static Connection database;
    static TestKithmap practice;
    static Chromium chromium;

    @BeforeAll
    static void start() {
        database = Connection.embedded(data, 0);
        practice = TestKithmap.startPractice(database.graph(), Clock.systemUTC());
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        practice.close();
        database.close();
    }

    static Tab open(Account account, Look look) {
        return open(account, look, "en-GB");
    }

    static Tab open(Account account, Look look, String language) {
        return PracticePages.open(chromium, practice, account, look, language);
    }
}
