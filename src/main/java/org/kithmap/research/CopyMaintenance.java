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

/// The background work on the copy, of which at most one task runs at a time, and the resulting
/// state of the copy.
final class CopyMaintenance {

    private static final System.Logger LOG = System.getLogger(CopyMaintenance.class.getName());

    /// The longest time that [#awaitClosed] waits for the running task.
    private static final Duration END_TIMEOUT = Duration.ofSeconds(10);

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

    /// @param kept returns the current copy
    /// @param lookAgain runs after a task during which [#lookAgainIfBusy] was called; must not
    ///   block
    CopyMaintenance(Supplier<@Nullable ReadyCopy> kept, Runnable lookAgain) {
        this.kept = kept;
        this.lookAgain = lookAgain;
    }

    CopyState state() {
        return copyState;
    }

    /// Starts a task, unless another one is running. Does not block.
    ///
    /// @param readyCopy the copy that can be queried meanwhile, if any
    synchronized void begin(CopyPhase copyPhase, @Nullable ReadyCopy readyCopy, Runnable work) {
        if (busy || closed || suspended) {
            return;
        }
        busy = true;
        now(copyPhase, readyCopy);
        thread.execute(() -> {
            @Nullable String failed = failed(work);
            end(failed);
        });
    }

    /// Sets the state. Only the running task calls this.
    void now(CopyPhase copyPhase, @Nullable ReadyCopy readyCopy) {
        copyState = CopyState.of(copyPhase, null, readyCopy, null);
    }

    /// Sets the progress of a build. Only the running task calls this.
    void now(CopyProgress copyProgress) {
        copyState = CopyState.of(CopyPhase.BUILDING, copyProgress, kept.get(), null);
    }

    /// Requests another check after the running task, because that task may have missed a change.
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

    /// Runs a task.
    ///
    /// @return the code of the failure, see [CopyState#failed]; null if the task succeeded
    private @Nullable String failed(Runnable work) {
        try {
            work.run();
            return null;
        } catch (GraphUnavailable e) {
            return "database";
        } catch (ForeignDatabase e) {
            return "not-ours";
        } catch (CannotConnect e) {
            LOG.log(System.Logger.Level.WARNING, "The research graph failed: " + e.getMessage());
            return "worker";
        } catch (RuntimeException e) {
            if (!ended()) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The research graph could not be built: " + SafeStackTrace.of(e));
            }
            return "build";
        }
    }

    private synchronized boolean ended() {
        return closed || suspended;
    }

    /// Prevents new tasks until [#resume].
    synchronized void suspend() {
        suspended = true;
        now(CopyPhase.NONE, null);
    }

    /// Waits for the running task.
    ///
    /// @throws CopyNotReady if it is still running after that time
    synchronized void requireIdle(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (busy && System.nanoTime() < end) {
                wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (busy) {
            throw new CopyNotReady("A copy is being made at the moment. Please try again soon.");
        }
    }

    synchronized void resume() {
        suspended = false;
    }

    /// Prevents new tasks for good, and interrupts the running one.
    synchronized void close() {
        closed = true;
        thread.shutdownNow();
    }

    void awaitClosed() {
        try {
            thread.awaitTermination(END_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
