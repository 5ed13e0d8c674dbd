package org.kithmap.change;

import java.util.List;
import org.kithmap.map.Held;

/// Edits made on what their sender sees of a map.
final class HeldDraft {

    private HeldDraft() {}

    /// The edits, made. What is not shared with their sender is to them as if it were not there.
    static Draft of(Held now, List<Edit> edits) {
        Draft draft = new Draft(now.seen());
        draft.make(edits);
        if (!draft.conflicts().isEmpty()) {
            throw new ChangedMeanwhile(
                    now.seenRevision(),
                    draft.conflicts(),
                    "This was changed in the meantime, perhaps by you in another window. Nothing was overwritten.");
        }
        return draft;
    }
}
