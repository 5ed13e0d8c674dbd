package org.kithmap.research;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CannotConnect;
import org.kithmap.graph.QueryPlan;
import org.kithmap.graph.ReadFailed;
import org.kithmap.querypolicy.ValidatedQuery;

/// An executor of queries on a copy. It enforces time limits with a clock that does not depend on
/// the database, and kills the database's process if a query does not stop otherwise. Callers limit
/// the number of concurrent queries.
final class QueryExecutor implements AutoCloseable {

    private static final Duration END_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration PLANNING_TIMEOUT = Duration.ofSeconds(10);

    private final Map<String, RunningQuery> running = new ConcurrentHashMap<>();
    private final EarlyCancellations earlyCancellations = new EarlyCancellations();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("research-clock").factory());
    private volatile boolean closed;
    private final QueryRetry retry = new QueryRetry(() -> closed);

    /// Returns the plan of a query.
    ///
    /// @param kept returns the copy to query; on a retry it may be another one
    QueryPlan explain(
            Supplier<ReadyCopy> kept,
            ValidatedQuery query,
            Map<String, @Nullable Object> parameters) {
        return retry.untilEnded(kept, () -> false, copy -> planned(copy, query, parameters));
    }

    private QueryPlan planned(
            ReadyCopy readyCopy, ValidatedQuery query, Map<String, @Nullable Object> parameters) {
        String id = UUID.randomUUID().toString();
        return watch(
                id,
                readyCopy,
                PLANNING_TIMEOUT,
                one -> one.reader().explain(id, query.text(), parameters, PLANNING_TIMEOUT));
    }

    /// Runs a query; blocks until it has ended.
    ///
    /// @param kept returns the copy to query; on a retry it may be another one
    QueryCompletion run(Supplier<ReadyCopy> kept, QueryRequest queryRequest, RowSink rowSink) {
        LimitingSink limitingSink = new LimitingSink(rowSink, queryRequest.limits());
        return retry.untilEnded(
                kept,
                limitingSink::hasStarted,
                copy -> {
                    rowSink.started();
                    return answered(copy, queryRequest, limitingSink);
                });
    }

    private QueryCompletion answered(
            ReadyCopy readyCopy, QueryRequest queryRequest, LimitingSink limitingSink) {
        try {
            @Nullable QueryPlan queryPlan =
                    this.<@Nullable QueryPlan>watch(
                            queryRequest.id(),
                            readyCopy,
                            queryRequest.limits().longest(),
                            one ->
                                    one.reader()
                                            .read(
                                                    queryRequest.id(),
                                                    queryRequest.query().text(),
                                                    queryRequest.parameters(),
                                                    queryRequest.profile(),
                                                    queryRequest.limits().longest(),
                                                    one.deliverTo(limitingSink)));
            return limitingSink.ended(queryPlan, readyCopy.build());
        } catch (ReadFailed tooMuch) {
            limitingSink.tooMuch();
            return limitingSink.ended(null, readyCopy.build());
        }
    }

    /// Runs a query under a time limit.
    ///
    /// @throws QueryInterrupted if it was interrupted for a reason that it has not caused
    /// @throws ReadFailed only if an answer exceeded the limit of the proxy
    private <T extends @Nullable Object> T watch(
            String id, ReadyCopy readyCopy, Duration longest, Function<RunningQuery, T> use) {
        RunningQuery one = start(id, readyCopy);
        ScheduledFuture<?> watch =
                clock.schedule(
                        () -> one.end(RunningQuery.EndReason.TOO_LONG),
                        longest.toMillis(),
                        TimeUnit.MILLISECONDS);
        try {
            RunningQuery.@Nullable EndReason unwantedAs = earlyCancellations.remove(id);
            if (unwantedAs != null) {
                one.end(unwantedAs);
                one.throwIfEnded();
            }
            T answer = use.apply(one);
            one.throwIfEnded();
            return answer;
        } catch (ReadFailed e) {
            one.throwIfEnded();
            throw toFailure(e, one);
        } catch (IllegalStateException driverClosed) {
            one.throwIfEnded();
            throw lost(one);
        } finally {
            one.markEnded();
            watch.cancel(false);
            running.remove(id);
        }
    }

    private RunningQuery start(String id, ReadyCopy readyCopy) {
        RunningQuery one;
        try {
            one = new RunningQuery(id, readyCopy, readyCopy.copy().reader());
        } catch (CopyNotReady erased) {
            throw new QueryInterrupted(QueryInterrupted.Reason.COPY);
        } catch (CannotConnect gone) {
            throw new QueryInterrupted(QueryInterrupted.Reason.PROCESS);
        }
        if (running.putIfAbsent(id, one) != null) {
            throw new IllegalArgumentException("a query with this id is already running");
        }
        for (RunningQuery other : running.values()) {
            if (other != one && other.kept() == readyCopy) {
                other.accompanied();
                one.accompanied();
            }
        }
        return one;
    }

    private RuntimeException toFailure(ReadFailed e, RunningQuery one) {
        return switch (e.why()) {
            case QUERY -> new QueryFailed(String.valueOf(e.getMessage()), e.kind());
            case ENDED -> closed ? new ServiceStopped() : new QueryTimeout(QueryTimeout.QUERY);
            case MEMORY -> new QueryTooLarge();
            case SHARED_MEMORY ->
                    one.isAlone()
                            ? new QueryTooLarge()
                            : new QueryInterrupted(QueryInterrupted.Reason.MEMORY);
            case BUSY -> new QueryInterrupted(QueryInterrupted.Reason.LOAD);
            case TOO_MUCH -> e;
            case AWAY -> lost(one);
        };
    }

    /// Returns the exception that explains why the connection of a query ended.
    private RuntimeException lost(RunningQuery one) {
        ResearchCopy.Exit exit = one.kept().copy().exit(one.reader());
        if (!closed && exit != ResearchCopy.Exit.ERASED) {
            one.wake();
        }
        return switch (exit) {
            case ERASED -> new QueryInterrupted(QueryInterrupted.Reason.COPY);
            case MEMORY ->
                    one.isAlone()
                            ? new QueryTooLarge()
                            : new QueryInterrupted(QueryInterrupted.Reason.MEMORY);
            case OTHER -> new QueryInterrupted(QueryInterrupted.Reason.PROCESS);
        };
    }

    /// Ends a query, or prevents it from starting.
    ///
    /// @param endReason [RunningQuery.EndReason#CANCELLED] or [RunningQuery.EndReason#TOO_LONG]
    void end(String id, RunningQuery.EndReason endReason) {
        RunningQuery one = running.get(id);
        if (one == null) {
            earlyCancellations.add(id, endReason);
            one = running.get(id); // it may have checked the cancellations just before
        }
        if (one != null) {
            one.end(endReason);
        }
    }

    boolean any() {
        return !running.isEmpty();
    }

    /// Waits for the queries on a copy that is no longer in use, and ends them after the given
    /// time.
    void awaitQueriesOf(ReadyCopy readyCopy, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        for (RunningQuery one : running.values()) {
            if (one.kept() == readyCopy
                    && !one.awaitOver(Duration.ofNanos(Math.max(0, end - System.nanoTime())))) {
                one.end(RunningQuery.EndReason.REPLACED);
                one.awaitOver(END_TIMEOUT);
            }
        }
    }

    /// Stops all retries. Running queries that end from now on report that the service has stopped.
    void closing() {
        closed = true;
    }

    @Override
    public void close() {
        closing();
        clock.shutdownNow();
    }
}
