package org.kithmap.app;

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

/// Periodic tasks that are not urgent: key rotation, and the removal of data after its retention
/// time. A task that fails runs again the next time.
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
            // the task stays due
        } catch (RuntimeException e) { // otherwise the executor would never run the tasks again
            LOG.log(
                    System.Logger.Level.WARNING,
                    () -> "An hourly task failed: " + SafeStackTrace.of(e));
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
