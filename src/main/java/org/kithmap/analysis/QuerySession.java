package org.kithmap.analysis;

import org.kithmap.analysis.query.AnalystQueries;
import org.kithmap.research.CopyPhase;
import org.kithmap.research.CopyState;
import org.kithmap.research.ResearchGraph;

/// A research graph for a single query from the command line.
///
/// @param account the account in whose name it runs
/// @param others closes the research graph and the database
public record QuerySession(
        AnalystQueries queries, ResearchGraph research, String account, Runnable others)
        implements AutoCloseable {

    private static final long PAUSE_MILLIS = 100;

    /// Builds the copy, and waits for it.
    ///
    /// @throws CopyFailed when the build fails
    void prepare() {
        research.start();
        CopyState copyState = research.state();
        while (copyState.phase() != CopyPhase.READY) {
            if (copyState.phase() == CopyPhase.FAILED || copyState.phase() == CopyPhase.NONE) {
                throw new CopyFailed(String.valueOf(copyState.failed()));
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CopyFailed("interrupted");
            }
            copyState = research.state();
        }
    }

    @Override
    public void close() {
        others.run();
    }
}
