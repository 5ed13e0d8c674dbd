package org.kithmap.graph;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A limit for concurrent work that puts a high load on the database or waits for locks in it.
/// Waiting threads are served in order, and hold no connection to the database, so that connections
/// remain for all other requests.
public final class ConcurrencyLimiter {

    private static final Duration MAX_WAIT = Duration.ofSeconds(30);

    private final Semaphore turns;
    private final Duration longestWait;

    public ConcurrencyLimiter(int atOnce) {
        this(atOnce, MAX_WAIT);
    }

    ConcurrencyLimiter(int atOnce, Duration longestWait) {
        this.turns = new Semaphore(atOnce, true);
        this.longestWait = longestWait;
    }

    /// Does the work once the limit allows it.
    ///
    /// @throws GraphUnavailable if this thread has waited too long
    public <T extends @Nullable Object> T take(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new GraphUnavailable(
                        "too many operations of this kind are running", new TimeoutException());
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
