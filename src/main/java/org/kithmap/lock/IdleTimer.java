package org.kithmap.lock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kithmap.util.SafeStackTrace;

/// Measures how long nobody has used Kithmap, by the wall clock: the time during which a laptop
/// sleeps counts.
final class IdleTimer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(IdleTimer.class.getName());

    private static final Duration LOOKED_EVERY = Duration.ofSeconds(2);

    private final Clock clock;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("idle-timer").factory());
    private volatile Duration longest;
    private volatile Instant last;

    IdleTimer(Clock clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
        this.last = clock.instant();
    }

    /// Calls `look` every few seconds, also after it has failed.
    void start(Runnable look) {
        long millis = LOOKED_EVERY.toMillis();
        looking.scheduleWithFixedDelay(
                () -> {
                    try {
                        look.run();
                    } catch (RuntimeException e) {
                        LOG.log(
                                System.Logger.Level.WARNING,
                                () -> "Locking after inactivity failed: " + SafeStackTrace.of(e));
                    }
                },
                millis,
                millis,
                TimeUnit.MILLISECONDS);
    }

    void longest(Duration time) {
        longest = time;
    }

    Duration longest() {
        return longest;
    }

    /// Records that somebody is using Kithmap.
    void touch() {
        last = clock.instant();
    }

    boolean isOver() {
        return !clock.instant().isBefore(last.plus(longest));
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
