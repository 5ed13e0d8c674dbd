package org.kithmap.research;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CannotConnect;
import org.kithmap.graph.GraphUnavailable;
import org.kithmap.util.SafeStackTrace;

/// What is done to the copy, one thing at a time and while nobody waits, and how the copy stands
/// meanwhile.
final class CopyMaintenance {

    private static final System.Logger LOG = System.getLogger(CopyMaintenance.class.getName());

    /// How long what is under way may go on when it was told to end.
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final Supplier<@Nullable ReadyCopy> kept;
    private final Runnable lookAgain;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("research").factory());

    private volatile CopyState copyState = new CopyState(CopyPhase.NONE, null, null, null);
    private boolean busy;
    private boolean again;
    private boolean closed;
    private boolean suspended;

    /// @param kept the copy there is when it is over
    /// @param lookAgain is called after what was under way when [#lookAgainIfBusy] was; must not
    ///   wait
    CopyMaintenance(Supplier<@Nullable ReadyCopy> kept, Runnable lookAgain) {
        this.kept = kept;
        this.lookAgain = lookAgain;
    }

    CopyState state() {
        return copyState;
    }

    /// Begins what is to be done, unless something is being done already. Does not wait.
    ///
    /// @param asked the copy that can be asked meanwhile
    synchronized void begin(CopyPhase copyPhase, @Nullable ReadyCopy asked, Runnable work) {
        if (busy || closed || suspended) {
            return;
        }
        busy = true;
        now(copyPhase, asked);
        thread.execute(() -> {
            @Nullable String failed = failed(work);
            end(failed);
        });
    }

    /// To be called by the work itself.
    void now(CopyPhase copyPhase, @Nullable ReadyCopy asked) {
        copyState = CopyState.of(copyPhase, null, asked, null);
    }

    /// To be called by the work itself, while it builds.
    void now(CopyProgress copyProgress) {
        copyState = CopyState.of(CopyPhase.BUILDING, copyProgress, kept.get(), null);
    }

    /// For what the work under way may have passed by already.
    synchronized void lookAgainIfBusy() {
        again |= busy;
    }

    private synchronized void end(@Nullable String failed) {
        busy = false;
        notifyAll();
        ReadyCopy now = kept.get();
        CopyPhase copyPhase =
                now != null && now.copy().isAwake()
                        ? CopyPhase.READY
                        : failed == null || suspended ? CopyPhase.NONE : CopyPhase.FAILED;
        copyState = CopyState.of(copyPhase, null, now, failed);
        if (again && !closed) {
            again = false;
            lookAgain.run();
        }
    }

    /// @return why it did not work, or null where it did
    private @Nullable String failed(Runnable work) {
        try {
            work.run();
            return null;
        } catch (GraphUnavailable e) {
            return "database";
        } catch (ForeignDatabase e) {
            return "not-ours";
        } catch (CannotConnect e) {
            LOG.log(System.Logger.Level.WARNING, "the research graph: " + e.getMessage());
            return "worker";
        } catch (RuntimeException e) {
            if (!ended()) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "the research graph could not be made: " + SafeStackTrace.of(e));
            }
            return "build";
        }
    }

    private synchronized boolean ended() {
        return closed || suspended;
    }

    /// Starts nothing until [#resume].
    synchronized void suspend() {
        suspended = true;
        now(CopyPhase.NONE, null);
    }

    /// Waits for what is under way.
    ///
    /// @return whether it is over
    synchronized boolean awaitIdle(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (busy && System.nanoTime() < end) {
                wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !busy;
    }

    synchronized void resume() {
        suspended = false;
    }

    /// Nothing is begun any more, and what is under way is told to end.
    synchronized void close() {
        closed = true;
        thread.shutdownNow();
    }

    void awaitClosed() {
        try {
            thread.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
