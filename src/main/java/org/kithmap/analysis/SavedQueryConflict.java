package org.kithmap.analysis;

/// It says something else than what its sender saw.
public final class SavedQueryConflict extends RuntimeException {

    private final LibraryItem now;

    SavedQueryConflict(LibraryItem now) {
        super("This query was changed in the meantime.");
        this.now = now;
    }

    /// What it says now.
    public LibraryItem now() {
        return now;
    }
}
