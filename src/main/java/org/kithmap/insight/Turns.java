package org.kithmap.insight;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.kithmap.graph.GraphUnavailable;

/// All insights of a map are by far the most that anybody can ask for at once. They are answered a
/// few at a time, each in its turn, so that looking at a map and changing it need not wait for
/// them: many at once would only hold every connection to the database for longer.
final class Turns {

    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Semaphore turns;
    private final Duration longestWait;

    Turns() {
        this(AT_ONCE, LONGEST_WAIT);
    }

    Turns(int atOnce, Duration longestWait) {
        this.turns = new Semaphore(atOnce, true);
        this.longestWait = longestWait;
    }

    /// @throws GraphUnavailable when it was not its turn for too long
    <T> T take(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new GraphUnavailable(
                        "too many ask for insights just now", new TimeoutException());
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
