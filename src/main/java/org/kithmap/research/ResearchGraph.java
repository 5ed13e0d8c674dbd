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

/// The copy that analysts query. It is built at the first request, rebuilt once a day and at once
/// after a withdrawal, and put to sleep when nobody uses it.
///
/// A new copy replaces the old one as a whole, and the old one is erased.
public final class ResearchGraph implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ResearchGraph.class.getName());

    /// The interval of [#maintain].
    private static final Duration MAINTENANCE_INTERVAL = Duration.ofMinutes(1);

    private final MapSource mapSource;
    private final CopySettings copySettings;
    private final Clock clock;
    private final CopyStorage copyStorage;
    private final QueryExecutor queryExecutor = new QueryExecutor();
    private final CopyMaintenance copyMaintenance;
    private final CurrentCopy currentCopy;
    private final ScheduledExecutorService maintenanceExecutor =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("research-maintenance").factory());

    private volatile long lastAsked = System.nanoTime();
    private volatile boolean shown;

    /// @param insights the insights whose numbers become properties of each ego
    public ResearchGraph(
            Graph graph,
            MapStore maps,
            List<Insight> insights,
            CopySettings copySettings,
            Clock clock) {
        this.mapSource = new MapSource(graph, maps, copySettings.owner());
        this.copySettings = copySettings;
        this.clock = clock;
        this.copyStorage = CopyStorage.of(copySettings);
        CopyBuilder copyBuilder =
                new CopyBuilder(
                        mapSource,
                        copyStorage,
                        new InsightMetrics(insights),
                        copySettings.named(),
                        copySettings.fewest(),
                        clock);
        this.currentCopy =
                new CurrentCopy(copyBuilder, copyStorage, queryExecutor, copySettings.named());
        this.copyMaintenance =
                new CopyMaintenance(
                        currentCopy::get, () -> maintenanceExecutor.execute(this::maintain));
        long millis = MAINTENANCE_INTERVAL.toMillis();
        maintenanceExecutor.scheduleWithFixedDelay(
                this::maintain, millis, millis, TimeUnit.MILLISECONDS);
    }

    public CopyState state() {
        return copyMaintenance.state();
    }

    /// Builds or wakes the copy if necessary. Does not block.
    public void start() {
        lastAsked = System.nanoTime();
        ReadyCopy now = currentCopy.get();
        if (now == null || now.isOlderThan(copySettings.every(), clock.instant())) {
            refresh();
        } else if (!now.copy().isAwake()) {
            copyMaintenance.begin(CopyPhase.STARTING, now, () -> now.copy().reader());
        }
    }

    /// Rebuilds the copy. Does not block; the old copy answers queries until the new one is ready,
    /// unless the storage has room for only one.
    public void refresh() {
        lastAsked = System.nanoTime();
        copyMaintenance.begin(CopyPhase.BUILDING, currentCopy.get(), this::build);
    }

    /// Rebuilds the copy because an owner has withdrawn or erased a map. Erases it instead if it is
    /// asleep; the next request then builds a new one. Does not block.
    public void rebuildSoon() {
        try {
            maintenanceExecutor.execute(this::renew);
        } catch (RejectedExecutionException closed) {
            // closing the service erases the copy anyway
        }
    }

    private void renew() {
        copyMaintenance.lookAgainIfBusy();
        ReadyCopy now = currentCopy.get();
        if (now != null && (now.copy().isAwake() || copyStorage.hasRoomForOne())) {
            // if a build is running, this check is repeated after it
            copyMaintenance.begin(CopyPhase.BUILDING, now, this::build);
        } else if (now != null) {
            copyMaintenance.begin(CopyPhase.NONE, null, () -> currentCopy.erase(now));
        }
    }

    private void build() {
        currentCopy.replace(copyMaintenance);
    }

    /// Rebuilds a copy that is too old, or puts an idle one to sleep. Also detects withdrawals that
    /// another replica has handled.
    void maintain() {
        ReadyCopy now = currentCopy.get();
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
                            CopyPhase.NONE,
                            copySettings.named() ? null : now,
                            () -> currentCopy.sleep(now));
                } else if (now.isOlderThan(copySettings.every(), clock.instant())) {
                    copyMaintenance.begin(CopyPhase.BUILDING, now, this::build);
                }
            }
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The upkeep of the research graph failed: " + SafeStackTrace.of(e));
        }
    }

    /// Returns the copy to query, after waking it if necessary.
    private ReadyCopy wakeCopy() {
        lastAsked = System.nanoTime();
        ReadyCopy now = currentCopy.requireAwake();
        CopyPhase copyPhase = state().phase();
        if (copyPhase == CopyPhase.NONE || copyPhase == CopyPhase.FAILED) {
            copyMaintenance.begin(CopyPhase.STARTING, now, () -> {}); // sets the phase to READY
        }
        return now;
    }

    /// Returns Neo4j's plan for a query.
    ///
    /// @throws QueryNotCompleted if it can't be planned; the subclass says why
    public QueryPlan explain(ValidatedQuery query, Map<String, @Nullable Object> parameters) {
        return queryExecutor.explain(this::wakeCopy, query, parameters);
    }

    /// Runs a query; blocks until it has ended.
    ///
    /// @throws QueryNotCompleted if it does not complete; the subclass says why
    public QueryCompletion run(QueryRequest queryRequest, RowSink rowSink) {
        return queryExecutor.run(this::wakeCopy, queryRequest, rowSink);
    }

    /// Cancels a query. One that is running is ended, by force if necessary; one that has not
    /// started will not run. Does not block.
    public void cancel(String id) {
        queryExecutor.end(id, RunningQuery.EndReason.CANCELLED);
    }

    /// Ends a query whose time limit is exceeded, in the same way as [#cancel].
    public void endOverdue(String id) {
        queryExecutor.end(id, RunningQuery.EndReason.TOO_LONG);
    }

    /// Returns the schema of the copy.
    ///
    /// @throws CopyNotReady if there is no copy
    public CopySchema schema() {
        return currentCopy.require().schema();
    }

    /// Returns the address of the copy, for other programs of the person whose maps it contains.
    /// Empty in a practice. After this call the copy no longer goes to sleep.
    public Optional<Endpoint> address() {
        if (!copySettings.named()) {
            return Optional.empty();
        }
        Endpoint endpoint = wakeCopy().copy().endpoint();
        shown = true;
        return Optional.of(endpoint);
    }

    /// Ends all queries, erases the local copies, and prevents builds until [#resume].
    public void suspend() {
        currentCopy.suspend();
        copyMaintenance.suspend();
        currentCopy.endAndErase();
        copyStorage.close();
    }

    public void resume() {
        currentCopy.resume();
        copyMaintenance.resume();
    }

    /// Erases all copies with names, including one in a remote database.
    ///
    /// @throws CopyNotReady if that is not possible at the moment
    public void eraseNames() {
        suspend();
        try {
            copyMaintenance.requireIdle(CurrentCopy.LEAVE);
            copyStorage.empty();
        } catch (CannotConnect e) {
            throw new CopyNotReady(
                    "The database of the research graph may contain names and can't be reached. Nothing was changed.");
        } finally {
            resume();
        }
    }

    @Override
    public void close() {
        queryExecutor.closing();
        copyMaintenance.close();
        maintenanceExecutor.shutdownNow();
        copyStorage.close();
        copyMaintenance.awaitClosed();
        currentCopy.eraseNow();
        queryExecutor.close();
        copyStorage.close();
    }
}
