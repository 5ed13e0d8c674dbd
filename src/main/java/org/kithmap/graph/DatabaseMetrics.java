package org.kithmap.graph;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Counters for the use of a graph. Each use takes one connection of the driver.
public final class DatabaseMetrics {

    private final LongAdder begun = new LongAdder();
    private final LongAdder ended = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final LongAdder unavailable = new LongAdder();

    DatabaseMetrics() {}

    <T extends @Nullable Object> T counting(Supplier<T> use) {
        long start = System.nanoTime();
        begun.increment();
        try {
            return use.get();
        } catch (GraphUnavailable e) {
            unavailable.increment();
            throw e;
        } finally {
            nanos.add(System.nanoTime() - start);
            ended.increment();
        }
    }

    /// Returns the number of completed uses.
    public long count() {
        return ended.sum();
    }

    public long totalNanos() {
        return nanos.sum();
    }

    public long inUse() {
        return Math.max(0, begun.sum() - ended.sum());
    }

    /// Returns how often the database was unavailable.
    public long unavailable() {
        return unavailable.sum();
    }
}
