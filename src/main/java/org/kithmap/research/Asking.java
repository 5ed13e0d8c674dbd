package org.kithmap.research;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kithmap.gate.Passed;
import org.kithmap.graph.CannotConnect;
import org.kithmap.graph.Plan;
import org.kithmap.graph.ReadFailed;

/// Runs questions on a copy, each watched by a clock that does not depend on the database, and
/// ended by force where it does not end otherwise. How many there are at once is for whoever asks.
///
/// A question that is lost without being to blame, with nothing of its answer told yet, is asked
/// again here. Where memory ran out while several were running, each of them is asked again while
/// no other such question is: the one that is to blame is then found out.
final class Asking implements AutoCloseable {

    private static final Duration LONGEST_END = Duration.ofSeconds(5);
    private static final Duration LONGEST_PLANNING = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 4;

    /// Before a database that was busy is asked again.
    private static final Duration PAUSE = Duration.ofMillis(250);

    /// How often memory may have run out while a question was running, along with others.
    private static final int SUSPECTED = 3;

    private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    private final Unwanted unwanted = new Unwanted();
    private final ReentrantLock suspects = new ReentrantLock(true);
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("research-clock").factory());
    private volatile boolean closed;

    /// @param kept the copy to ask, which may be another one when it is asked again
    Plan explain(Supplier<Kept> kept, Passed query, Map<String, @Nullable Object> parameters) {
        return untilItEnds(kept, () -> false, copy -> planned(copy, query, parameters));
    }

    private Plan planned(Kept kept, Passed query, Map<String, @Nullable Object> parameters) {
        String id = UUID.randomUUID().toString();
        return watching(
                id,
                kept,
                LONGEST_PLANNING,
                one -> one.reader().explain(id, query.text(), parameters, LONGEST_PLANNING));
    }

    /// @param kept the copy to ask, which may be another one when it is asked again
    Ended run(Supplier<Kept> kept, Question question, Rows rows) {
        Counted counted = new Counted(rows, question.limits());
        return untilItEnds(
                kept,
                counted::began,
                copy -> {
                    rows.begins();
                    return answered(copy, question, counted);
                });
    }

    /// @param told whether something of the answer was told, so that it can't be asked again
    private <T> T untilItEnds(Supplier<Kept> kept, BooleanSupplier told, Function<Kept, T> ask) {
        @Nullable Lost lost = null;
        int suspected = 0;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (lost != null && lost.by() == Lost.By.LOAD) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            boolean suspect = lost != null && lost.by() == Lost.By.MEMORY;
            if (suspect) {
                suspects.lock();
            }
            try {
                return ask.apply(again(kept, lost));
            } catch (Lost now) {
                lost = now;
                suspected += now.by() == Lost.By.MEMORY ? 1 : 0;
            } finally {
                if (suspect) {
                    suspects.unlock();
                }
            }
            if (closed || told.getAsBoolean() || suspected == SUSPECTED) {
                break;
            }
        }
        throw closed || lost == null ? new ServiceEndedIt() : lost.told();
    }

    /// The copy to ask.
    private static Kept again(Supplier<Kept> kept, @Nullable Lost lost) {
        try {
            return kept.get();
        } catch (NotReady e) {
            throw lost == null ? e : lost.told();
        }
    }

    private Ended answered(Kept kept, Question question, Counted counted) {
        try {
            @Nullable Plan plan =
                    this.<@Nullable Plan>watching(
                            question.id(),
                            kept,
                            question.limits().longest(),
                            one ->
                                    one.reader()
                                            .read(
                                                    question.id(),
                                                    question.query().text(),
                                                    question.parameters(),
                                                    question.profile(),
                                                    question.limits().longest(),
                                                    one.handing(counted)));
            return counted.ended(plan, kept.build());
        } catch (ReadFailed tooMuch) {
            counted.tooMuch();
            return counted.ended(null, kept.build());
        }
    }

    /// @throws Lost when it was not to blame
    /// @throws ReadFailed when more came at once than is let through, and for no other reason
    private <T extends @Nullable Object> T watching(
            String id, Kept kept, Duration longest, Function<Asked, T> use) {
        Asked one = begun(id, kept);
        ScheduledFuture<?> watch =
                clock.schedule(
                        () -> one.end(Asked.Why.TOO_LONG),
                        longest.toMillis(),
                        TimeUnit.MILLISECONDS);
        try {
            Asked.@Nullable Why unwantedAs = unwanted.remove(id);
            if (unwantedAs != null) {
                one.end(unwantedAs);
                one.throwIfEnded();
            }
            T answer = use.apply(one);
            one.throwIfEnded();
            return answer;
        } catch (ReadFailed e) {
            one.throwIfEnded();
            throw told(e, one);
        } catch (IllegalStateException driverClosed) {
            one.throwIfEnded();
            throw lost(one);
        } finally {
            one.over();
            watch.cancel(false);
            asked.remove(id);
        }
    }

    private Asked begun(String id, Kept kept) {
        Asked one;
        try {
            one = new Asked(id, kept, kept.copy().reader());
        } catch (NotReady erased) {
            throw new Lost(Lost.By.COPY);
        } catch (CannotConnect gone) {
            throw new Lost(Lost.By.PROCESS);
        }
        if (asked.putIfAbsent(id, one) != null) {
            throw new IllegalArgumentException("there is a question of this id already");
        }
        for (Asked other : asked.values()) {
            if (other != one && other.kept() == kept) {
                other.accompanied();
                one.accompanied();
            }
        }
        return one;
    }

    private RuntimeException told(ReadFailed e, Asked one) {
        return switch (e.why()) {
            case QUERY -> new QueryFailed(String.valueOf(e.getMessage()), e.kind());
            case ENDED -> closed ? new ServiceEndedIt() : new TookTooLong(TookTooLong.QUERY);
            case MEMORY -> new TooLarge();
            case SHARED_MEMORY -> one.isAlone() ? new TooLarge() : new Lost(Lost.By.MEMORY);
            case BUSY -> new Lost(Lost.By.LOAD);
            case TOO_MUCH -> e;
            case AWAY -> lost(one);
        };
    }

    /// Why its connection ended.
    private RuntimeException lost(Asked one) {
        Copy.Exit exit = one.kept().copy().exit(one.reader());
        if (!closed && exit != Copy.Exit.ERASED) {
            one.wakeAgain();
        }
        return switch (exit) {
            case ERASED -> new Lost(Lost.By.COPY);
            case MEMORY -> one.isAlone() ? new TooLarge() : new Lost(Lost.By.MEMORY);
            case OTHER -> new Lost(Lost.By.PROCESS);
        };
    }

    /// Ends a question, or keeps it from being run where it is not yet.
    ///
    /// @param why [Asked.Why#CANCELLED] or [Asked.Why#TOO_LONG]
    void end(String id, Asked.Why why) {
        Asked one = asked.get(id);
        if (one == null) {
            unwanted.add(id, why);
            one = asked.get(id); // it may have looked just before
        }
        if (one != null) {
            one.end(why);
        }
    }

    boolean any() {
        return !asked.isEmpty();
    }

    /// Waits for those that are asked of a copy which is no longer to be used, and ends them after
    /// a while.
    void leave(Kept kept, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        for (Asked one : asked.values()) {
            if (one.kept() == kept
                    && !one.awaitOver(Duration.ofNanos(Math.max(0, end - System.nanoTime())))) {
                one.end(Asked.Why.REPLACED);
                one.awaitOver(LONGEST_END);
            }
        }
    }

    /// From now on nothing is asked again, and what is under way is told that the service ended it.
    void closing() {
        closed = true;
    }

    @Override
    public void close() {
        closing();
        clock.shutdownNow();
    }
}
