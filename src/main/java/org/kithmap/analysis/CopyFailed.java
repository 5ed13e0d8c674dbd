package org.kithmap.analysis;

/// Signals that the research graph could not be built.
final class CopyFailed extends RuntimeException {

    /// @param why a code of [org.kithmap.research.CopyState]
    CopyFailed(String why) {
        super("The research graph could not be built (%s).".formatted(why));
    }
}
