package org.kithmap.seal;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kithmap.graph.GraphUnavailable;
import org.kithmap.graph.StorageFull;

/// Settles the keys from time to time, where many maps are erased and each can wait a little.
public final class Settling implements AutoCloseable {

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    public Settling(Seals seals, Duration every) {
        clock.scheduleWithFixedDelay(
                () -> settle(seals), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void settle(Seals seals) {
        try {
            seals.settle();
        } catch (GraphUnavailable | StorageFull | UncheckedIOException e) {
            // it stays due until the next time
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
