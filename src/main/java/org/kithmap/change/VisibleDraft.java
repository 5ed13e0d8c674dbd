package org.kithmap.change;

import java.util.List;
import org.kithmap.map.LoadedMap;

/// Edits made on what their sender sees of a map.
final class VisibleDraft {

    private VisibleDraft() {}

    /// Applies the edits. Elements that are not shared with the sender are treated as if they did
    /// not exist.
    static MapDraft of(LoadedMap now, List<Edit> edits) {
        MapDraft mapDraft = new MapDraft(now.seen());
        mapDraft.make(edits);
        if (!mapDraft.conflicts().isEmpty()) {
            throw new StaleEdit(
                    now.seenRevision(),
                    mapDraft.conflicts(),
                    "This was changed in the meantime, perhaps by you in another window. Nothing was overwritten.");
        }
        return mapDraft;
    }
}
