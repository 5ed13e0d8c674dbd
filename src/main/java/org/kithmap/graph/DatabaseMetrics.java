package org.kithmap.graph;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How much a graph is used: each time, one connection of the driver.
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

    /// Those that ended.
    public long count() {
        return ended.sum();
    }

    public long totalNanos() {
        return nanos.sum();
    }

    public long inUse() {
        return Math.max(0, begun.sum() - ended.sum());
    }

    /// How often the database could not be reached.
    public long unavailable() {
        return unavailable.sum();
    }
}
