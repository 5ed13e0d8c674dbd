package org.kithmap.research;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CannotConnect;
import org.kithmap.graph.ReadFailed;
import org.kithmap.graph.ReadOnlyQueryRunner;

/// A question under way.
final class RunningQuery {

    /// How long one that was told to stop may take for that.
    private static final Duration GRACE = Duration.ofMillis(500);

    private static final Duration BEAT = Duration.ofMillis(25);

    /// Why it is to end.
    enum EndReason {
        CANCELLED,
        TOO_LONG,
        REPLACED
    }

    private final String id;
    private final ReadyCopy readyCopy;
    private final ReadOnlyQueryRunner readOnlyQueryRunner;
    private final AtomicReference<@Nullable EndReason> why = new AtomicReference<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean handing;
    private volatile boolean alone = true;

    RunningQuery(String id, ReadyCopy readyCopy, ReadOnlyQueryRunner readOnlyQueryRunner) {
        this.id = id;
        this.readyCopy = readyCopy;
        this.readOnlyQueryRunner = readOnlyQueryRunner;
    }

    ReadyCopy kept() {
        return readyCopy;
    }

    ReadOnlyQueryRunner reader() {
        return readOnlyQueryRunner;
    }

    /// Notes that another question was asked of the same copy at the same time.
    void accompanied() {
        alone = false;
    }

    /// Whether no other question ran beside it at any time.
    boolean isAlone() {
        return alone;
    }

    /// Takes rows for somebody who may be slow at it. That is no reason to end the database.
    ReadOnlyQueryRunner.RowHandler deliverTo(ReadOnlyQueryRunner.RowHandler to) {
        return new ReadOnlyQueryRunner.RowHandler() {
            @Override
            public void columns(List<String> names) {
                handing = true;
                to.columns(names);
                handing = false;
            }

            @Override
            public boolean row(List<@Nullable Object> values) {
                handing = true;
                boolean more = to.row(values);
                handing = false;
                return more && why.get() == null;
            }
        };
    }

    /// Ends it: kindly, and where that does not help by force. Does not wait for it.
    void end(EndReason reason) {
        if (why.compareAndSet(null, reason)) {
            Thread.ofVirtual().start(this::terminate);
            Thread.ofVirtual().start(this::enforceEnd);
        }
    }

    private void terminate() {
        try {
            // one that has only just been sent may not be there to be ended yet
            while (!readOnlyQueryRunner.terminate(id) && !awaitOver(BEAT)) {
                continue;
            }
        } catch (ReadFailed | IllegalStateException gone) {
            // what does not answer is ended by force
        }
    }

    private void enforceEnd() {
        Duration left = GRACE;
        while (!awaitOver(BEAT)) {
            left = handing ? GRACE : left.minus(BEAT);
            if (left.isNegative()) {
                readyCopy.copy().disconnect();
                wake();
                return;
            }
        }
    }

    /// So that the copy is there again for others, before they ask. Does not wait.
    void wake() {
        Thread.ofPlatform()
                .daemon()
                .name("research-wake")
                .start(() -> {
                    try {
                        readyCopy.copy().reader();
                    } catch (CannotConnect | CopyNotReady gone) {
                        // the next one who asks is told
                    }
                });
    }

    /// It is no more, however it ended.
    void markEnded() {
        over.countDown();
    }

    /// @return whether it was over in time
    boolean awaitOver(Duration longest) {
        try {
            return over.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// @throws QueryCancelled when it was told to end, or another exception that says why
    void throwIfEnded() {
        switch (why.get()) {
            case null -> {}
            case CANCELLED -> throw new QueryCancelled("The query was cancelled.");
            case TOO_LONG -> throw new QueryTimeout(QueryTimeout.QUERY);
            case REPLACED -> throw new QueryInterrupted(QueryInterrupted.By.COPY);
        }
    }
}
