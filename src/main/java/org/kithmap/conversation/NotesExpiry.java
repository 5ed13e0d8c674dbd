package org.kithmap.conversation;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kithmap.graph.GraphUnavailable;
import org.kithmap.graph.StorageFull;

/// Ends from time to time what coaches kept long enough of maps they may no longer see.
public final class NotesExpiry implements AutoCloseable {

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    public NotesExpiry(RetainedNotes notes, Duration every) {
        clock.scheduleWithFixedDelay(
                () -> expire(notes), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void expire(RetainedNotes notes) {
        try {
            notes.expire();
        } catch (GraphUnavailable | StorageFull e) {
            // they are due until the next time
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
