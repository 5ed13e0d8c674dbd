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
import org.kithmap.graph.CannotConnect;
import org.kithmap.graph.Endpoint;
import org.kithmap.graph.Graph;
import org.kithmap.graph.QueryPlan;
import org.kithmap.insight.Insight;
import org.kithmap.map.MapStore;
import org.kithmap.querypolicy.ValidatedQuery;
import org.kithmap.util.SafeStackTrace;

/// The copy that analysts work with: makes it when it is first asked for, makes it anew once a day
/// and at once when somebody withdraws, lets it rest when nobody asks, and runs questions on it.
///
/// A new copy takes the place of the old one as a whole, and nothing of the old one stays.
public final class ResearchGraph implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ResearchGraph.class.getName());

    /// How often it is seen to that all is as it should be.
    private static final Duration TENDED_EVERY = Duration.ofMinutes(1);

    /// How long a question may go on that was asked of a copy whose place another one has taken.
    private static final Duration LEAVE = Duration.ofSeconds(10);

    private final MapSource mapSource;
    private final CopySettings copySettings;
    private final Clock clock;
    private final CopyStorage copyStorage;
    private final CopyBuilder copyBuilder;
    private final QueryExecutor queryExecutor = new QueryExecutor();
    private final CopyMaintenance copyMaintenance;
    private final ScheduledExecutorService tending =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("research-tending").factory());

    private volatile @Nullable ReadyCopy readyCopy;
    private volatile long lastAsked = System.nanoTime();
    private volatile boolean shown;
    private volatile boolean suspended;

    /// @param insights whose numbers are measured
    public ResearchGraph(
            Graph graph,
            MapStore maps,
            List<Insight> insights,
            CopySettings copySettings,
            Clock clock) {
        this.mapSource = new MapSource(graph, maps, copySettings.owner());
        this.copySettings = copySettings;
        this.clock = clock;
        this.copyStorage =
                copySettings
                        .server()
                        .<CopyStorage>map(RemoteCopyStorage::new)
                        .orElseGet(() ->
                                new LocalCopyStorage(
                                        copySettings.folder(), copySettings.megabytes()));
        this.copyBuilder =
                new CopyBuilder(
                        mapSource,
                        copyStorage,
                        new InsightMetrics(insights),
                        copySettings.named(),
                        copySettings.fewest(),
                        clock);
        this.copyMaintenance =
                new CopyMaintenance(() -> readyCopy, () -> tending.execute(this::maintain));
        long millis = TENDED_EVERY.toMillis();
        tending.scheduleWithFixedDelay(this::maintain, millis, millis, TimeUnit.MILLISECONDS);
    }

    public CopyState state() {
        return copyMaintenance.state();
    }

    /// Sees to it that there is a copy to ask, without waiting for it.
    public void start() {
        lastAsked = System.nanoTime();
        ReadyCopy now = readyCopy;
        if (now == null || isOld(now)) {
            refresh();
        } else if (!now.copy().isAwake()) {
            copyMaintenance.begin(CopyPhase.STARTING, now, () -> now.copy().reader());
        }
    }

    /// Makes the copy anew, without waiting for it. The old one is asked until then.
    public void refresh() {
        lastAsked = System.nanoTime();
        copyMaintenance.begin(CopyPhase.BUILDING, readyCopy, this::make);
    }

    /// To be called when somebody withdraws, or erases a map: a new copy is begun at once. One that
    /// rests is erased instead, and the next one to ask has a new one made. Does not wait.
    public void rebuildSoon() {
        try {
            tending.execute(this::renew);
        } catch (RejectedExecutionException closed) {
            // nothing of it stays anyway
        }
    }

    private void renew() {
        copyMaintenance.lookAgainIfBusy();
        ReadyCopy now = readyCopy;
        if (now != null && (now.copy().isAwake() || copyStorage.hasRoomForOne())) {
            // where one is being made, it is looked at again when that is over
            copyMaintenance.begin(CopyPhase.BUILDING, now, this::make);
        } else if (now != null) {
            copyMaintenance.begin(CopyPhase.NONE, null, () -> erase(now));
        }
    }

    private void make() {
        ReadyCopy before = readyCopy;
        if (before != null && copyStorage.hasRoomForOne()) {
            readyCopy = null;
            queryExecutor.awaitQueriesOf(before, LEAVE);
        }
        ReadyCopy made = copyBuilder.make(copyMaintenance::now);
        made.copy().reader(); // whoever asks first need not wait
        readyCopy = made;
        if (suspended) {
            erase(made);
            throw new CopyNotReady("Kithmap was locked while the copy was made.");
        }
        if (before != null) {
            copyMaintenance.now(CopyPhase.READY, made);
            queryExecutor.awaitQueriesOf(before, LEAVE);
            if (!copyStorage.hasRoomForOne()) {
                before.copy().erase();
            }
        }
    }

    private void erase(ReadyCopy which) {
        readyCopy = null;
        queryExecutor.awaitQueriesOf(which, LEAVE);
        which.copy().erase();
    }

    private boolean isOld(ReadyCopy which) {
        return which.build().at().plus(copySettings.every()).isBefore(clock.instant());
    }

    /// What is to be seen to now and then. Where another replica hears of a withdrawal, this one
    /// finds out here.
    void maintain() {
        ReadyCopy now = readyCopy;
        if (now == null) {
            return;
        }
        try {
            if (!mapSource.ids().containsAll(now.sources())) {
                renew();
            } else if (now.copy().isAwake()) {
                boolean idle =
                        !shown
                                && !queryExecutor.any()
                                && System.nanoTime() - lastAsked > copySettings.idle().toNanos();
                if (idle) {
                    copyMaintenance.begin(
                            CopyPhase.NONE, copySettings.named() ? null : now, () -> rest(now));
                } else if (isOld(now)) {
                    copyMaintenance.begin(CopyPhase.BUILDING, now, this::make);
                }
            }
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the research graph was not tended: " + SafeStackTrace.of(e));
        }
    }

    /// Names stay on the disk no longer than needed.
    private void rest(ReadyCopy which) {
        if (copySettings.named()) {
            erase(which);
        } else {
            which.copy().sleep();
        }
    }

    /// The copy there is to ask, woken if it rests.
    private ReadyCopy asked() {
        lastAsked = System.nanoTime();
        ReadyCopy now = readyCopy;
        if (now == null) {
            throw new CopyNotReady("The research graph is not there yet.");
        }
        try {
            now.copy().reader();
        } catch (CannotConnect e) {
            throw new CopyNotReady(String.valueOf(e.getMessage()));
        }
        CopyPhase copyPhase = state().phase();
        if (copyPhase == CopyPhase.NONE || copyPhase == CopyPhase.FAILED) {
            copyMaintenance.begin(CopyPhase.STARTING, now, () -> {}); // it is there again: READY
        }
        return now;
    }

    /// How Neo4j would go about a query.
    ///
    /// @throws QuestionEnded when it could not be planned; which one says why
    public QueryPlan explain(ValidatedQuery query, Map<String, @Nullable Object> parameters) {
        return queryExecutor.explain(this::asked, query, parameters);
    }

    /// Runs a question; blocks until it is over.
    ///
    /// @throws QuestionEnded when it did not come to its end; which one says why
    public QueryCompletion run(QueryRequest queryRequest, RowSink rowSink) {
        return queryExecutor.run(this::asked, queryRequest, rowSink);
    }

    /// Ends a question that is running, by force where it does not end otherwise; one that is not
    /// yet running is not run. Does not wait.
    public void cancel(String id) {
        queryExecutor.end(id, RunningQuery.EndReason.CANCELLED);
    }

    /// The same for a question whose time is over.
    public void endOverdue(String id) {
        queryExecutor.end(id, RunningQuery.EndReason.TOO_LONG);
    }

    /// What there is in the copy.
    ///
    /// @throws CopyNotReady when there is none
    public CopySchema schema() {
        ReadyCopy now = readyCopy;
        if (now == null) {
            throw new CopyNotReady("The research graph is not there yet.");
        }
        return now.schema();
    }

    /// Where the copy can be reached by other programs of the one person whose maps it holds. From
    /// then on it does not rest.
    public Optional<Endpoint> address() {
        if (!copySettings.named()) {
            return Optional.empty();
        }
        Endpoint endpoint = asked().copy().endpoint();
        shown = true;
        return Optional.of(endpoint);
    }

    /// Nothing of a copy stays, what is asked ends, and none is made until [#resume].
    public void suspend() {
        suspended = true;
        copyMaintenance.suspend();
        ReadyCopy now = readyCopy;
        readyCopy = null;
        if (now != null) {
            queryExecutor.awaitQueriesOf(now, Duration.ZERO);
            now.copy().erase();
        }
        copyStorage.close();
    }

    public void resume() {
        suspended = false;
        copyMaintenance.resume();
    }

    /// Erases a copy that holds names, wherever it is.
    ///
    /// @throws CopyNotReady when that is not possible just now
    public void eraseNames() {
        suspend();
        try {
            if (!copyMaintenance.awaitIdle(LEAVE)) {
                throw new CopyNotReady(
                        "A copy is being made just now. Please try again in a moment.");
            }
            copyStorage.empty();
        } catch (CannotConnect e) {
            throw new CopyNotReady(
                    "The database of the research graph may hold names, and can't be reached. Nothing was changed.");
        } finally {
            resume();
        }
    }

    @Override
    public void close() {
        queryExecutor.closing();
        copyMaintenance.close();
        tending.shutdownNow();
        copyStorage.close();
        copyMaintenance.awaitClosed();
        ReadyCopy now = readyCopy;
        readyCopy = null;
        if (now != null) {
            now.copy().erase();
        }
        queryExecutor.close();
        copyStorage.close();
    }
}
