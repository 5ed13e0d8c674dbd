package org.kithmap.monitor;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kithmap.graph.Storage;

/// A periodic check of the free disk space. It logs one warning before changes are refused and one
/// when they are; see [StorageWarnings].
public final class StorageMonitor implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("kithmap");
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    /// @param storage empty for a Neo4j server, whose disk is monitored elsewhere
    public StorageMonitor(Optional<Storage> storage) {
        storage.ifPresent(disk -> {
            StorageWarnings warnings = new StorageWarnings(disk.neededBytes());
            clock.scheduleWithFixedDelay(
                    () -> check(disk, warnings), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        });
    }

    private static void check(Storage disk, StorageWarnings warnings) {
        try {
            warnings.after(disk.freeBytes())
                    .ifPresent(line -> LOG.log(System.Logger.Level.WARNING, line));
            disk.keepReserve();
        } catch (UncheckedIOException unknown) {
            // the next check may succeed
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
