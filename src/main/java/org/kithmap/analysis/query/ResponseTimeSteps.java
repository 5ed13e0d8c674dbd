package org.kithmap.analysis.query;

import java.time.Duration;

/// Delays answers to fixed times, each twice the one before, because the exact duration of a query
/// depends on data that is not shown (a timing side channel). Most queries are answered at the
/// first step, whatever the data.
final class ResponseTimeSteps {

    private static final Duration FIRST = Duration.ofMillis(500);

    private final long start;

    private ResponseTimeSteps(long start) {
        this.start = start;
    }

    static ResponseTimeSteps start() {
        return new ResponseTimeSteps(System.nanoTime());
    }

    /// Waits until the next step.
    ///
    /// @return milliseconds from the start to that step
    long await() {
        Duration step = step(Duration.ofNanos(System.nanoTime() - start));
        try {
            Thread.sleep(step.minusNanos(System.nanoTime() - start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return step.toMillis();
    }

    /// Returns the first step that is not before the elapsed time.
    static Duration step(Duration elapsed) {
        Duration step = FIRST;
        while (step.compareTo(elapsed) < 0) {
            step = step.multipliedBy(2);
        }
        return step;
    }
}
