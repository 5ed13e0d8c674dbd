package org.kithmap.monitor;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kithmap.graph.Storage;

/// Warns in the log before the disk is so full that changes are refused, and once each time it
/// comes to that.
public final class StorageMonitor implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("kithmap");
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    /// @param storage empty for a server, which is looked after elsewhere
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
            // the next look may tell
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
