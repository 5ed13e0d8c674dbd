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
import org.kithmap.gate.Passed;
import org.kithmap.graph.Plan;
import org.kithmap.graph.ReadFailed;

/// Runs questions on a copy, each watched by a clock that does not depend on the database, and
/// ended by force where it does not end otherwise. How many there are at once is for whoever asks.
final class Asking implements AutoCloseable {

    private static final Duration LONGEST_END = Duration.ofSeconds(5);
    private static final Duration LONGEST_PLANNING = Duration.ofSeconds(10);
    private static final String ASK_AGAIN =
            "The research graph is not there just now. Please ask again.";

    /// It was ended by force for the sake of another.
    private static final class Lost extends RuntimeException {}

    private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    private final Unwanted unwanted = new Unwanted();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("research-clock").factory());

    /// @param kept the copy to ask, which may be another one when it is asked again
    Plan explain(Supplier<Kept> kept, Passed query, Map<String, @Nullable Object> parameters) {
        try {
            return planned(kept.get(), query, parameters);
        } catch (Lost once) {
            try {
                return planned(kept.get(), query, parameters);
            } catch (Lost twice) {
                throw new NotReady(ASK_AGAIN);
            }
        }
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
        try {
            return answered(kept.get(), question, counted);
        } catch (Lost once) {
            if (counted.began()) {
                throw new NotReady(ASK_AGAIN);
            }
            try {
                return answered(kept.get(), question, counted);
            } catch (Lost twice) {
                throw new NotReady(ASK_AGAIN);
            }
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

    /// @throws ReadFailed when more came at once than is let through, and for no other reason
    private <T extends @Nullable Object> T watching(
            String id, Kept kept, Duration longest, Function<Asked, T> use) {
        Asked one = new Asked(id, kept, kept.copy().reader());
        if (asked.putIfAbsent(id, one) != null) {
            throw new IllegalArgumentException("there is a question of this id already");
        }
        ScheduledFuture<?> watch =
                clock.schedule(
                        () -> one.end(Asked.Why.TOO_LONG),
                        longest.toMillis(),
                        TimeUnit.MILLISECONDS);
        long cuts = kept.copy().cuts();
        try {
            if (unwanted.remove(id)) {
                one.end(Asked.Why.CANCELLED);
                one.throwIfEnded();
            }
            T answer = use.apply(one);
            one.throwIfEnded();
            return answer;
        } catch (ReadFailed e) {
            one.throwIfEnded();
            throw told(e, one, cuts);
        } catch (IllegalStateException driverClosed) {
            one.throwIfEnded();
            throw new Lost();
        } finally {
            one.over();
            watch.cancel(false);
            asked.remove(id);
        }
    }

    /// @param cuts how often the copy had been cut when it was asked
    private RuntimeException told(ReadFailed e, Asked one, long cuts) {
        return switch (e.why()) {
            case QUERY -> new QueryFailed(String.valueOf(e.getMessage()), e.kind());
            case ENDED -> new TookTooLong("The query took longer than it may.");
            case TOO_MUCH -> e;
            case AWAY -> {
                boolean alone = asked.size() == 1;
                boolean byItself = one.kept().copy().ended(one.reader());
                one.wakeAgain();
                yield alone && byItself && one.kept().copy().cuts() == cuts
                        ? new QueryFailed(
                                "The query needs more memory than the research graph has.",
                                "OutOfMemory")
                        : new Lost();
            }
        };
    }

    /// Ends a question, or keeps it from being run where it is not yet.
    void cancel(String id) {
        Asked one = asked.get(id);
        if (one == null) {
            unwanted.add(id);
            one = asked.get(id); // it may have looked just before
        }
        if (one != null) {
            one.end(Asked.Why.CANCELLED);
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

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
