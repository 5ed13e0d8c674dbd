package org.kithmap.research;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The retries of queries that were interrupted for a reason that they have not caused, and have
/// not returned any rows. If memory ran out while several queries were running, their retries run
/// one at a time, which identifies the query that needs too much memory.
final class QueryRetry {

    private static final int ATTEMPTS = 4;

    /// The delay before a retry if the database was overloaded.
    private static final Duration PAUSE = Duration.ofMillis(250);

    /// The number of times that memory may run out during a query, among others, before it is
    /// rejected.
    private static final int SUSPECTED = 3;

    private final ReentrantLock suspects = new ReentrantLock(true);
    private final BooleanSupplier closed;

    /// @param closed whether the service is stopping, so that nothing is retried
    QueryRetry(BooleanSupplier closed) {
        this.closed = closed;
    }

    /// Asks a query until it has ended, or until it may not be retried any more.
    ///
    /// @param kept returns the copy to query; on a retry it may be another one
    /// @param anyRowSent whether any row was passed on, after which the query can't be retried
    <T> T untilEnded(
            Supplier<ReadyCopy> kept, BooleanSupplier anyRowSent, Function<ReadyCopy, T> ask) {
        @Nullable QueryInterrupted queryInterrupted = null;
        int suspected = 0;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (queryInterrupted != null
                    && queryInterrupted.reason() == QueryInterrupted.Reason.LOAD) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            boolean suspect =
                    queryInterrupted != null
                            && queryInterrupted.reason() == QueryInterrupted.Reason.MEMORY;
            if (suspect) {
                suspects.lock();
            }
            try {
                return ask.apply(again(kept, queryInterrupted));
            } catch (QueryInterrupted now) {
                queryInterrupted = now;
                suspected += now.reason() == QueryInterrupted.Reason.MEMORY ? 1 : 0;
            } finally {
                if (suspect) {
                    suspects.unlock();
                }
            }
            if (closed.getAsBoolean() || anyRowSent.getAsBoolean() || suspected == SUSPECTED) {
                break;
            }
        }
        throw closed.getAsBoolean() || queryInterrupted == null
                ? new ServiceStopped()
                : queryInterrupted.toNotCompleted();
    }

    /// Returns the copy to query.
    private static ReadyCopy again(
            Supplier<ReadyCopy> kept, @Nullable QueryInterrupted queryInterrupted) {
        try {
            return kept.get();
        } catch (CopyNotReady e) {
            throw queryInterrupted == null ? e : queryInterrupted.toNotCompleted();
        }
    }
}
