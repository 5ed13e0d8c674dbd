package org.kithmap.change;

import java.util.List;
import java.util.Map;
import org.kithmap.problem.ProblemDetails;

/// The map has changed since the sender of a change saw it. Nothing of the change was written.
public final class StaleEdit extends RuntimeException implements ProblemDetails {

    private final long revision;
    private final List<Conflict> conflicts;

    StaleEdit(long revision, List<Conflict> conflicts, String message) {
        super(message);
        this.revision = revision;
        this.conflicts = List.copyOf(conflicts);
    }

    /// The change to undo or redo is another by now.
    static StaleEdit notNext(long revision, boolean undo) {
        return new StaleEdit(
                revision,
                List.of(),
                undo
                        ? "This is no longer the latest change, so it can't be undone on its own."
                        : "This is not the change that was undone last, so it can't be redone.");
    }

    /// Returns the present revision of the map, as the sender sees it.
    public long revision() {
        return revision;
    }

    /// Returns the differences; empty if it is the history that has changed.
    public List<Conflict> conflicts() {
        return conflicts;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("revision", revision, "conflicts", conflicts);
    }
}
