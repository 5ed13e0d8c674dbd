package org.kithmap.change;

import java.util.List;

/// The map is not what the sender of a change saw any more. Nothing of the change was made.
public final class StaleEdit extends RuntimeException {

    private final long revision;
    private final List<Conflict> conflicts;

    StaleEdit(long revision, List<Conflict> conflicts, String message) {
        super(message);
        this.revision = revision;
        this.conflicts = List.copyOf(conflicts);
    }

    /// Another change is the one to undo, or to make again.
    static StaleEdit notNext(long revision, boolean undo) {
        return new StaleEdit(
                revision,
                List.of(),
                undo
                        ? "This is not the latest change any more, so it can't be undone by itself."
                        : "This is not the change that was undone last, so it can't be done again.");
    }

    /// Of the map as it is now, to the one who sent the change.
    public long revision() {
        return revision;
    }

    /// Where it is another; empty where the history is what changed.
    public List<Conflict> conflicts() {
        return conflicts;
    }
}
