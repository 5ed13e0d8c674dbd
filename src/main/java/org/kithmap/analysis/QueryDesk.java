package org.kithmap.analysis;

import org.kithmap.research.Phase;
import org.kithmap.research.Research;
import org.kithmap.research.State;

/// A research graph to ask once, from the command line.
///
/// @param account in whose name
/// @param others ended when all is answered: the research graph, the database
public record QueryDesk(Questions questions, Research research, String account, Runnable others)
        implements AutoCloseable {

    private static final long PAUSE_MILLIS = 100;

    /// Makes the copy, and waits for it.
    ///
    /// @throws CopyFailed when there will be none
    void prepare() {
        research.start();
        State state = research.state();
        while (state.phase() != Phase.READY) {
            if (state.phase() == Phase.FAILED || state.phase() == Phase.NONE) {
                throw new CopyFailed(String.valueOf(state.failed()));
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CopyFailed("interrupted");
            }
            state = research.state();
        }
    }

    @Override
    public void close() {
        others.run();
    }
}
