package org.kithmap.analysis;

/// It says something else than what its sender saw.
public final class SavedQueryChanged extends RuntimeException {

    private final LibraryItem now;

    SavedQueryChanged(LibraryItem now) {
        super("This was changed meanwhile.");
        this.now = now;
    }

    /// What it says now.
    public LibraryItem now() {
        return now;
    }
}
