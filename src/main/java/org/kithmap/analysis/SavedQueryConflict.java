package org.kithmap.analysis;

/// Signals that a saved query was changed after the client last read it.
public final class SavedQueryConflict extends RuntimeException {

    private final LibraryItem now;

    SavedQueryConflict(LibraryItem now) {
        super("This query was changed in the meantime.");
        this.now = now;
    }

    /// Returns the current state.
    public LibraryItem now() {
        return now;
    }
}
