package org.kithmap.research;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kithmap.gate.Passed;
import org.kithmap.graph.CannotConnect;
import org.kithmap.graph.Endpoint;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Plan;
import org.kithmap.insight.Insight;
import org.kithmap.map.MapStore;
import org.kithmap.trace.Trace;

/// The copy that analysts work with: makes it when it is first asked for, makes it anew once a day
/// and at once when somebody withdraws, lets it rest when nobody asks, and runs questions on it.
///
/// A new copy takes the place of the old one as a whole, and nothing of the old one stays.
public final class Research implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Research.class.getName());

    /// How often it is seen to that all is as it should be.
    private static final Duration TENDED_EVERY = Duration.ofMinutes(1);

    /// How long a question may go on that was asked of a copy whose place another one has taken.
    private static final Duration LEAVE = Duration.ofSeconds(10);

    private final Source source;
    private final Setup setup;
    private final Clock clock;
    private final Home home;
    private final Copying copying;
    private final Asking asking = new Asking();
    private final Upkeep upkeep;
    private final ScheduledExecutorService tending =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("research-tending").factory());

    private volatile @Nullable Kept kept;
    private volatile long lastAsked = System.nanoTime();
    private volatile boolean shown;
    private volatile boolean suspended;

    /// @param insights whose numbers are measured
    public Research(Graph graph, MapStore maps, List<Insight> insights, Setup setup, Clock clock) {
        this.source = new Source(graph, maps, setup.owner());
        this.setup = setup;
        this.clock = clock;
        this.home =
                setup.server()
                        .<Home>map(Server::new)
                        .orElseGet(() -> new Workers(setup.folder(), setup.megabytes()));
        this.copying =
                new Copying(
                        source, home, new Numbers(insights), setup.named(), setup.fewest(), clock);
        this.upkeep = new Upkeep(() -> kept, () -> tending.execute(this::tend));
        long millis = TENDED_EVERY.toMillis();
        tending.scheduleWithFixedDelay(this::tend, millis, millis, TimeUnit.MILLISECONDS);
    }

    public State state() {
        return upkeep.state();
    }

    /// Sees to it that there is a copy to ask, without waiting for it.
    public void start() {
        lastAsked = System.nanoTime();
        Kept now = kept;
        if (now == null || isOld(now)) {
            refresh();
        } else if (!now.copy().awake()) {
            upkeep.begin(Phase.STARTING, now, () -> now.copy().reader());
        }
    }

    /// Makes the copy anew, without waiting for it. The old one is asked until then.
    public void refresh() {
        lastAsked = System.nanoTime();
        upkeep.begin(Phase.BUILDING, kept, this::make);
    }

    /// To be called when somebody withdraws, or erases a map: a new copy is begun at once. One that
    /// rests is erased instead, and the next one to ask has a new one made. Does not wait.
    public void soon() {
        try {
            tending.execute(this::renew);
        } catch (RejectedExecutionException closed) {
            // nothing of it stays anyway
        }
    }

    private void renew() {
        upkeep.lookAgainIfBusy();
        Kept now = kept;
        if (now != null && (now.copy().awake() || home.hasRoomForOne())) {
            // where one is being made, it is looked at again when that is over
            upkeep.begin(Phase.BUILDING, now, this::make);
        } else if (now != null) {
            upkeep.begin(Phase.NONE, null, () -> erase(now));
        }
    }

    private void make() {
        Kept before = kept;
        if (before != null && home.hasRoomForOne()) {
            kept = null;
            asking.leave(before, LEAVE);
        }
        Kept made = copying.make(upkeep::now);
        made.copy().reader(); // whoever asks first need not wait
        kept = made;
        if (suspended) {
            erase(made);
            throw new NotReady("Kithmap was locked while the copy was made.");
        }
        if (before != null) {
            upkeep.now(Phase.READY, made);
            asking.leave(before, LEAVE);
            if (!home.hasRoomForOne()) {
                before.copy().erase();
            }
        }
    }

    private void erase(Kept which) {
        kept = null;
        asking.leave(which, LEAVE);
        which.copy().erase();
    }

    private boolean isOld(Kept which) {
        return which.build().at().plus(setup.every()).isBefore(clock.instant());
    }

    /// What is to be seen to now and then. Where another replica hears of a withdrawal, this one
    /// finds out here.
    void tend() {
        Kept now = kept;
        if (now == null) {
            return;
        }
        try {
            if (!source.ids().containsAll(now.sources())) {
                renew();
            } else if (now.copy().awake()) {
                boolean idle =
                        !shown
                                && !asking.any()
                                && System.nanoTime() - lastAsked > setup.idle().toNanos();
                if (idle) {
                    upkeep.begin(Phase.NONE, setup.named() ? null : now, () -> rest(now));
                } else if (isOld(now)) {
                    upkeep.begin(Phase.BUILDING, now, this::make);
                }
            }
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the research graph was not tended: " + Trace.of(e));
        }
    }

    /// Names stay on the disk no longer than needed.
    private void rest(Kept which) {
        if (setup.named()) {
            erase(which);
        } else {
            which.copy().rest();
        }
    }

    /// The copy there is to ask, woken if it rests.
    private Kept asked() {
        lastAsked = System.nanoTime();
        Kept now = kept;
        if (now == null) {
            throw new NotReady("The research graph is not there yet.");
        }
        try {
            now.copy().reader();
        } catch (CannotConnect e) {
            throw new NotReady(String.valueOf(e.getMessage()));
        }
        Phase phase = state().phase();
        if (phase == Phase.NONE || phase == Phase.FAILED) {
            upkeep.begin(Phase.STARTING, now, () -> {}); // it is there again: READY
        }
        return now;
    }

    /// How Neo4j would go about a query.
    ///
    /// @throws QuestionEnded when it could not be planned; which one says why
    public Plan explain(Passed query, Map<String, @Nullable Object> parameters) {
        return asking.explain(this::asked, query, parameters);
    }

    /// Runs a question; blocks until it is over.
    ///
    /// @throws QuestionEnded when it did not come to its end; which one says why
    public Ended run(Question question, Rows rows) {
        return asking.run(this::asked, question, rows);
    }

    /// Ends a question that is running, by force where it does not end otherwise; one that is not
    /// yet running is not run. Does not wait.
    public void cancel(String id) {
        asking.end(id, Asked.Why.CANCELLED);
    }

    /// The same for a question whose time is over.
    public void endOverdue(String id) {
        asking.end(id, Asked.Why.TOO_LONG);
    }

    /// What there is in the copy.
    ///
    /// @throws NotReady when there is none
    public Schema schema() {
        Kept now = kept;
        if (now == null) {
            throw new NotReady("The research graph is not there yet.");
        }
        return now.schema();
    }

    /// Where the copy can be reached by other programs of the one person whose maps it holds. From
    /// then on it does not rest.
    public Optional<Endpoint> address() {
        if (!setup.named()) {
            return Optional.empty();
        }
        Endpoint endpoint = asked().copy().endpoint();
        shown = true;
        return Optional.of(endpoint);
    }

    /// Nothing of a copy stays, what is asked ends, and none is made until [#resume].
    public void suspend() {
        suspended = true;
        upkeep.suspend();
        Kept now = kept;
        kept = null;
        if (now != null) {
            asking.leave(now, Duration.ZERO);
            now.copy().erase();
        }
        home.close();
    }

    public void resume() {
        suspended = false;
        upkeep.resume();
    }

    /// Erases a copy that holds names, wherever it is.
    ///
    /// @throws NotReady when that is not possible just now
    public void eraseNames() {
        suspend();
        try {
            if (!upkeep.awaitIdle(LEAVE)) {
                throw new NotReady("A copy is being made just now. Please try again in a moment.");
            }
            home.empty();
        } catch (CannotConnect e) {
            throw new NotReady(
                    "The database of the research graph may hold names, and can't be reached. Nothing was changed.");
        } finally {
            resume();
        }
    }

    @Override
    public void close() {
        asking.closing();
        upkeep.close();
        tending.shutdownNow();
        home.close();
        upkeep.awaitClosed();
        Kept now = kept;
        kept = null;
        if (now != null) {
            now.copy().erase();
        }
        asking.close();
        home.close();
    }
}
