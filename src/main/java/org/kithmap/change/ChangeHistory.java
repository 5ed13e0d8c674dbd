package org.kithmap.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kithmap.map.LoadedMap;

/// All changes of a map, read in a transaction that has locked the map.
final class ChangeHistory {

    /// The id that stands for the state before all kept changes.
    static final String START = "start";

    /// The value of [Change#restored] for a change that replaced the map by one from a file.
    static final String FILE = "file";

    private final LoadedMap now;
    private final Map<String, Change> changes;
    private final HistoryTree tree;

    /// @param newestFirst every change that is kept
    ChangeHistory(LoadedMap now, List<Change> newestFirst) {
        this.now = now;
        this.changes =
                newestFirst.stream().collect(Collectors.toMap(Change::id, Function.identity()));
        this.tree = new HistoryTree(newestFirst.stream().map(Change::node).toList());
    }

    /// Returns the map as it was just after a change, or at the start.
    ///
    /// @throws StaleEdit if the change is no longer kept
    PastState after(String change) {
        if (!change.equals(START) && !tree.contains(change)) {
            throw changed("This change is no longer in the history.");
        }
        HistoryTree.StatePath statePath = tree.to(change.equals(START) ? tree.start() : change);
        List<Edit> edits = new ArrayList<>();
        statePath.back().forEach(id -> edits.addAll(change(id).backward()));
        statePath.forth().forEach(id -> edits.addAll(change(id).forward()));
        MapDraft mapDraft = new MapDraft(now.whole());
        mapDraft.make(edits);
        if (!mapDraft.conflicts().isEmpty()) {
            throw changed("The history does not match the current map.");
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
