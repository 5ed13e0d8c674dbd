package org.kithmap.account;

import static org.kithmap.testing.TestKithmap.aName;
import static org.kithmap.testing.TestKithmap.account;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.kithmap.testing.Client;
import org.kithmap.testing.TestClock;
import org.kithmap.testing.TestKithmap;

/// Tests of several people with accounts, on two replicas of one practice, by a clock that the test
/// turns.
abstract class PracticeFixture {

    static final TestClock CLOCK = new TestClock();
    static TestKithmap kithmap;
    static TestKithmap replica;

    @BeforeAll
    static void startTwoReplicas() {
        kithmap = TestKithmap.startPractice(CLOCK);
        replica = TestKithmap.startPractice(CLOCK);
    }

    @AfterAll
    static void stopBoth() {
        replica.close();
        kithmap.close();
    }

    @BeforeEach
    void resetTheThrottle() {
        CLOCK.forward(Duration.ofDays(2));
    }

    /// Returns a client that is signed in to a new account without a password.
    static Client newAccount(Role... roles) {
        return kithmap.as(account(aName(), roles));
    }
}
