package org.kithmap.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kithmap.map.LockedMap;

/// All changes of a map that a transaction holds.
final class ChangeHistory {

    /// The name under which the state before all kept changes is asked for.
    static final String START = "start";

    /// What a change brought the map to that put one from a file in its place.
    static final String FILE = "file";

    private final LockedMap now;
    private final Map<String, Change> changes;
    private final HistoryTree tree;

    /// @param newestFirst every change that is kept
    ChangeHistory(LockedMap now, List<Change> newestFirst) {
        this.now = now;
        this.changes =
                newestFirst.stream().collect(Collectors.toMap(Change::id, Function.identity()));
        this.tree = new HistoryTree(newestFirst.stream().map(Change::node).toList());
    }

    /// The map as it was just after a change, or at the start.
    ///
    /// @throws StaleEdit when the change is not kept any more
    PastState after(String change) {
        if (!change.equals(START) && !tree.contains(change)) {
            throw changed("This change is not in the history any more.");
        }
        HistoryTree.StatePath statePath = tree.to(change.equals(START) ? tree.start() : change);
        List<Edit> edits = new ArrayList<>();
        statePath.back().forEach(id -> edits.addAll(change(id).backward()));
        statePath.forth().forEach(id -> edits.addAll(change(id).forward()));
        MapDraft mapDraft = new MapDraft(now.whole());
        mapDraft.make(edits);
        if (!mapDraft.conflicts().isEmpty()) {
            throw changed("The history does not lead to the map as it is now.");
        }
        return new PastState(now.whole(), mapDraft.after());
    }

    private Change change(String id) {
        return Objects.requireNonNull(changes.get(id));
    }

    private StaleEdit changed(String message) {
        return new StaleEdit(now.revision(), List.of(), message);
    }
}
