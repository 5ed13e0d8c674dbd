package org.kithmap.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kithmap.graph.Connection;
import org.kithmap.problem.RateLimited;
import org.kithmap.testing.Client.Response;
import org.kithmap.testing.TestClock;
import org.kithmap.testing.TestKithmap;

class LoginThrottleTest {

    private static final TestClock CLOCK = new TestClock();
    @TempDir private static Path data;
    private static Connection database;
    private static TestKithmap kithmap;
    private static TestKithmap replica;

    private LoginThrottle loginThrottle;
    private final String login = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        database = Connection.embedded(data, 0);
        kithmap = TestKithmap.startPractice(database.graph(), CLOCK);
        replica = TestKithmap.startPractice(database.graph(), CLOCK);
    }

    @AfterAll
    static void stop() {
        replica.close();
        kithmap.close();
        database.close();
    }

    @BeforeEach
    void forgetEarlierAttempts() {
        CLOCK.forward(Duration.ofDays(2));
        loginThrottle = new LoginThrottle(database.graph(), CLOCK);
    }

    @Test
    void aClockThatWasAheadLocksNobodyOut() {
        TestClock ahead = new TestClock();
        ahead.forward(Duration.ofDays(1000));
        LoginThrottle tomorrow = new LoginThrottle(database.graph(), ahead);
        for (int i = 0; i < LoginThrottle.FREE_OF_ACCOUNT; i++) {
            tomorrow.atPassword(login, somewhere());
        }
        for (int i = 0; i < LoginThrottle.FREE_OF_ACCOUNT; i++) {
            loginThrottle.atPassword(login, somewhere());
        }
    }

    @Test
    void waitsDoubleUpToALimitAfterSomeFreeTries() {
        for (int i = 1; i < LoginThrottle.FREE_OF_ACCOUNT; i++) {
            loginThrottle.atPassword(login, somewhere());
        }
        for (int seconds : List.of(1, 2, 4, 8, 16, 32, 60, 60, 60)) {
            loginThrottle.atPassword(login, somewhere());
            CLOCK.forward(Duration.ofSeconds(seconds).minusMillis(1));
            assertThatThrownBy(() -> loginThrottle.atPassword(login, somewhere()))
                    .as("before %d seconds are over", seconds)
                    .isInstanceOf(RateLimited.class)
                    .hasMessage(
                            "Too many attempts in a short time. Please wait 1 seconds, then try again.");
            CLOCK.forward(Duration.ofMillis(1));
        }
    }

    @Test
    void anAddressIsThrottledOverAllNamesItTries() {
        String address = somewhere();
        for (int i = 0; i < LoginThrottle.FREE_OF_ADDRESS; i++) {
            loginThrottle.atPassword(UUID.randomUUID().toString(), address);
        }
        assertThatThrownBy(() -> loginThrottle.atPassword(login, address))
                .isInstanceOf(RateLimited.class);
        loginThrottle.atPassword(login, somewhere());
    }

    @Test
    void addressesOfAnIpv6NetworkAreCountedTogether() {
        String network =
                "2001:db8:%x:%x:"
                        .formatted(
                                ThreadLocalRandom.current().nextInt(0xffff),
                                ThreadLocalRandom.current().nextInt(0xffff));
        for (int i = 0; i < LoginThrottle.FREE_OF_ADDRESS; i++) {
            loginThrottle.atInvitation(network + ":" + Integer.toHexString(i + 1));
        }
        assertThatThrownBy(() -> loginThrottle.atInvitation(network + ":abcd"))
                .isInstanceOf(RateLimited.class);
    }

    @Test
    void theRightPasswordIsNotCountedAsAGuess() {
        String address = somewhere();
        for (int i = 0; i < 50; i++) {
            loginThrottle.reset(loginThrottle.atPassword(login, address));
        }
        for (int i = 0; i < LoginThrottle.FREE_OF_ACCOUNT; i++) {
            loginThrottle.atPassword(login, address);
        }
    }

    @Test
    void attemptsAreForgottenAfterAQuietDay() {
        for (int i = 0; i < 8; i++) {
            loginThrottle.atPassword(login, somewhere());
            CLOCK.forward(LoginThrottle.MAX_ACCOUNT_DELAY);
        }
        CLOCK.forward(LoginThrottle.FORGOTTEN_AFTER);
        for (int i = 1; i < LoginThrottle.FREE_OF_ACCOUNT; i++) {
            loginThrottle.atPassword(login, somewhere());
        }
        loginThrottle.atPassword(login, somewhere());
    }

    @Test
    void simultaneousTriesOverTwoReplicasAreCountedTogether() throws InterruptedException {
        LoginThrottle other = new LoginThrottle(database.graph(), CLOCK);
        List<Callable<Boolean>> all =
                IntStream.range(0, 200)
                        .<Callable<Boolean>>mapToObj(i ->
                                () -> {
                                    try {
                                        (i % 2 == 0 ? loginThrottle : other)
                                                .atPassword(login, somewhere());
                                        return true;
                                    } catch (RateLimited refused) {
                                        return false;
                                    }
                                })
                        .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            assertThat(
                            threads.invokeAll(all).stream()
                                    .map(Future::resultNow)
                                    .filter(through -> through))
                    .hasSize(LoginThrottle.FREE_OF_ACCOUNT);
        }
    }

    @Test
    void aThrottledSignInSaysHowLongToWait() {
        Response answer = replica.stranger().signIn(throttledName(), "wrong");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.json().path("code").textValue()).isEqualTo("too-many-tries");
    }

    @Test
    void theRightPasswordWaitsAsWell() {
        String name = throttledName();
        assertThat(kithmap.stranger().signIn(name, TestKithmap.PASSWORD).status()).isEqualTo(429);
        CLOCK.forward(Duration.ofSeconds(1));
        assertThat(kithmap.stranger().signIn(name, TestKithmap.PASSWORD).status()).isEqualTo(204);
    }

    private static String throttledName() {
        String name = TestKithmap.aName();
        kithmap.somebodyCalled(name, "person");
        for (int i = 0; i < LoginThrottle.FREE_OF_ACCOUNT; i++) {
            (i % 2 == 0 ? kithmap : replica).stranger().signIn(name, "wrong");
        }
        return name;
    }

    @Test
    void guessedInvitationsAreThrottledAndAGoodOneStillWorks() {
        String good = kithmap.newAccount("administrator").invite("person");
        int status = 0;
        for (int i = 0; i <= LoginThrottle.FREE_OF_ADDRESS; i++) {
            status =
                    kithmap.stranger()
                            .accept(SecretToken.random(), TestKithmap.aName(), TestKithmap.PASSWORD)
                            .status();
        }
        assertThat(status).isEqualTo(429);
        assertThat(
                        replica.stranger()
                                .accept(good, TestKithmap.aName(), TestKithmap.PASSWORD)
                                .status())
                .as("a good one is always good")
                .isEqualTo(204);
    }

    private static String somewhere() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "10.%d.%d.%d"
                .formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }
}
