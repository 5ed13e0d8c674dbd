package org.kithmap.analysis;

/// It says something else than what its sender saw.
public final class SavedQueryConflict extends RuntimeException {

    private final LibraryItem now;

    SavedQueryConflict(LibraryItem now) {
        super("This was changed meanwhile.");
        this.now = now;
    }

    /// What it says now.
    public LibraryItem now() {
        return now;
    }
}
