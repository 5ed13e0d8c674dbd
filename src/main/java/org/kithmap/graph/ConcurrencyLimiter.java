package org.kithmap.graph;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Work that makes much of the database, or waits in it for one another, a few at a time and each
/// in its turn. Whoever waits here holds no connection to the database, so that all others find
/// one.
public final class ConcurrencyLimiter {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Semaphore turns;
    private final Duration longestWait;

    public ConcurrencyLimiter(int atOnce) {
        this(atOnce, LONGEST_WAIT);
    }

    ConcurrencyLimiter(int atOnce, Duration longestWait) {
        this.turns = new Semaphore(atOnce, true);
        this.longestWait = longestWait;
    }

    /// @throws GraphUnavailable when it was not its turn for too long
    public <T extends @Nullable Object> T take(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new GraphUnavailable(
                        "too many ask for the same just now", new TimeoutException());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphUnavailable("interrupted", e);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
