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

/// A running query.
final class RunningQuery {

    /// The time a query has to stop after its termination was requested.
    private static final Duration GRACE = Duration.ofMillis(500);

    private static final Duration BEAT = Duration.ofMillis(25);

    /// The reason to end the query.
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

    /// Records that another query ran on the same copy at the same time.
    void accompanied() {
        alone = false;
    }

    /// Returns whether no other query has run on the same copy during this one.
    boolean isAlone() {
        return alone;
    }

    /// Returns a handler that passes rows on. It records when the receiver is at work, because a
    /// slow receiver is no reason to kill the database.
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

    /// Ends the query: by terminating it, and after [#GRACE] by force. Does not block.
    void end(EndReason reason) {
        if (why.compareAndSet(null, reason)) {
            Thread.ofVirtual().start(this::terminate);
            Thread.ofVirtual().start(this::enforceEnd);
        }
    }

    private void terminate() {
        try {
            // the database may not know a query yet that was just sent
            while (!readOnlyQueryRunner.terminate(id) && !awaitOver(BEAT)) {
                continue;
            }
        } catch (ReadFailed | IllegalStateException gone) {
            // it is ended by force
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

    /// Restarts the database for later queries. Does not block.
    void wake() {
        Thread.ofPlatform()
                .daemon()
                .name("research-wake")
                .start(() -> {
                    try {
                        readyCopy.copy().reader();
                    } catch (CannotConnect | CopyNotReady gone) {
                        // the next query reports it
                    }
                });
    }

    /// Records that the query has ended, for whatever reason.
    void markEnded() {
        over.countDown();
    }

    /// Waits for the end of the query.
    ///
    /// @return whether it ended in time
    boolean awaitOver(Duration longest) {
        try {
            return over.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Throws the exception for the [EndReason], if [#end] was called.
    ///
    /// @throws QueryCancelled if the query was cancelled
    /// @throws QueryTimeout if its time limit was exceeded
    /// @throws QueryInterrupted if its copy was replaced
    void throwIfEnded() {
        switch (why.get()) {
            case null -> {}
            case CANCELLED -> throw new QueryCancelled("The query was cancelled.");
            case TOO_LONG -> throw new QueryTimeout(QueryTimeout.QUERY);
            case REPLACED -> throw new QueryInterrupted(QueryInterrupted.Reason.COPY);
        }
    }
}
