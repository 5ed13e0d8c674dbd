package org.kithmap.change;

import java.util.List;
import org.kithmap.map.Held;
import org.kithmap.map.NotYours;
import org.kithmap.map.SupportMap;

/// Edits made on a map by somebody who may not see all of it.
final class HeldDraft {

    private HeldDraft() {}

    /// The edits, made. What is not shared with somebody is to them as if it were not there: where
    /// they would touch it all the same, they are not told what it is.
    static Draft of(Held now, List<Edit> edits) {
        Draft draft = made(now, now.seen(), edits);
        return now.grant().restricted() ? madeOnTheWhole(now, edits) : draft;
    }

    private static Draft made(Held now, SupportMap map, List<Edit> edits) {
        Draft draft = new Draft(map);
        draft.make(edits);
        if (!draft.conflicts().isEmpty()) {
            throw new ChangedMeanwhile(
                    now.revision(),
                    draft.conflicts(),
                    "This was changed in the meantime, perhaps by you in another window. Nothing was overwritten.");
        }
        return draft;
    }

    private static Draft madeOnTheWhole(Held now, List<Edit> edits) {
        try {
            Draft draft = made(now, now.whole(), edits);
            draft.after();
            return draft;
        } catch (ChangedMeanwhile | InvalidEdit hidden) {
            throw NotYours.notShared();
        }
    }
}
