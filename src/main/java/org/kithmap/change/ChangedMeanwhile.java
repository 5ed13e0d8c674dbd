package org.kithmap.change;

import java.util.List;

/// The map is not what the sender of a change saw any more. Nothing of the change was made.
public final class ChangedMeanwhile extends RuntimeException {

    private final long revision;
    private final List<Conflict> conflicts;

    ChangedMeanwhile(long revision, List<Conflict> conflicts, String message) {
        super(message);
        this.revision = revision;
        this.conflicts = List.copyOf(conflicts);
    }

    /// Of the map as it is now.
    public long revision() {
        return revision;
    }

    /// Where it is another; empty where the history is what changed.
    public List<Conflict> conflicts() {
        return conflicts;
    }
}
