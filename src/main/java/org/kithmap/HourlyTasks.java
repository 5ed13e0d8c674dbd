package org.kithmap;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kithmap.encryption.KeysLocked;
import org.kithmap.graph.GraphUnavailable;
import org.kithmap.graph.StorageFull;
import org.kithmap.util.SafeStackTrace;

/// What is done from time to time, and can wait a little: settling keys, removing what was kept
/// long enough. What could not be done is due the next time.
final class HourlyTasks implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(HourlyTasks.class.getName());

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    HourlyTasks(Duration every, List<Runnable> tasks) {
        clock.scheduleWithFixedDelay(
                () -> tasks.forEach(HourlyTasks::run),
                every.toMillis(),
                every.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (GraphUnavailable | StorageFull | UncheckedIOException | KeysLocked later) {
            // it stays due
        } catch (RuntimeException e) { // or none of them would ever be done again
            LOG.log(System.Logger.Level.WARNING, () -> "an hourly task: " + SafeStackTrace.of(e));
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
