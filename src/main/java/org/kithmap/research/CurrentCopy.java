package org.kithmap.research;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CannotConnect;

/// The copy that answers queries. A new copy replaces it as a whole, and it is then erased.
final class CurrentCopy {

    /// The time for which a query on a replaced copy may continue.
    static final Duration LEAVE = Duration.ofSeconds(10);

    private final CopyBuilder copyBuilder;
    private final CopyStorage copyStorage;
    private final QueryExecutor queryExecutor;
    private final boolean named;

    private volatile @Nullable ReadyCopy readyCopy;
    private volatile boolean suspended;

    /// @param named whether copies contain names
    CurrentCopy(
            CopyBuilder copyBuilder,
            CopyStorage copyStorage,
            QueryExecutor queryExecutor,
            boolean named) {
        this.copyBuilder = copyBuilder;
        this.copyStorage = copyStorage;
        this.queryExecutor = queryExecutor;
        this.named = named;
    }

    /// Returns the copy, or null if there is none.
    @Nullable ReadyCopy get() {
        return readyCopy;
    }

    /// Returns the copy.
    ///
    /// @throws CopyNotReady if there is none
    ReadyCopy require() {
        ReadyCopy now = readyCopy;
        if (now == null) {
            throw new CopyNotReady("The research graph is not ready yet.");
        }
        return now;
    }

    /// Returns the copy, after waking it if necessary.
    ///
    /// @throws CopyNotReady if there is none, or it can't be reached
    ReadyCopy requireAwake() {
        ReadyCopy now = require();
        try {
            now.copy().reader();
        } catch (CannotConnect e) {
            throw new CopyNotReady(String.valueOf(e.getMessage()));
        }
        return now;
    }

    /// Builds a new copy. The old one answers queries until then, unless the storage has room for
    /// only one.
    void replace(CopyMaintenance copyMaintenance) {
        ReadyCopy before = readyCopy;
        if (before != null && copyStorage.hasRoomForOne()) {
            readyCopy = null;
            queryExecutor.awaitQueriesOf(before, LEAVE);
        }
        ReadyCopy made = copyBuilder.make(copyMaintenance::now);
        made.copy().reader(); // connects now, so that the first query need not wait
        readyCopy = made;
        if (suspended) {
            erase(made);
            throw new CopyNotReady("Kithmap was locked while the copy was being made.");
        }
        if (before != null) {
            copyMaintenance.now(CopyPhase.READY, made);
            queryExecutor.awaitQueriesOf(before, LEAVE);
            if (!copyStorage.hasRoomForOne()) {
                before.copy().erase();
            }
        }
    }

    /// Erases a copy, once its queries have had time to end.
    void erase(ReadyCopy which) {
        readyCopy = null;
        queryExecutor.awaitQueriesOf(which, LEAVE);
        which.copy().erase();
    }

    /// Puts a copy to sleep. A copy with names is erased, so that names stay on the disk no longer
    /// than needed.
    void sleep(ReadyCopy which) {
        if (named) {
            erase(which);
        } else {
            which.copy().sleep();
        }
    }

    /// Ends all queries and erases the copy.
    void endAndErase() {
        ReadyCopy now = readyCopy;
        readyCopy = null;
        if (now != null) {
            queryExecutor.awaitQueriesOf(now, Duration.ZERO);
            now.copy().erase();
        }
    }

    /// Erases the copy without waiting for its queries.
    void eraseNow() {
        ReadyCopy now = readyCopy;
        readyCopy = null;
        if (now != null) {
            now.copy().erase();
        }
    }

    /// Prevents that a copy that is being built becomes the current one, until [#resume].
    void suspend() {
        suspended = true;
    }

    void resume() {
        suspended = false;
    }
}
