package org.kithmap.change;

import java.util.List;
import org.kithmap.map.AccessDenied;
import org.kithmap.map.CarryOver;
import org.kithmap.map.IdAliases;
import org.kithmap.map.LoadedMap;
import org.kithmap.map.SupportMap;

/// Edits by an account with a share, made on what it sees and applied to the whole map.
///
/// @param edits as their sender sees them
/// @param map the whole map after them
/// @param aliases the ids under which the sender knows elements that are stored under others, after
///   the edits
record SharedDraft(List<Edit> edits, SupportMap map, IdAliases aliases) {

    /// @param undone the edits on the whole map of the change that is undone, if one is
    /// @throws AccessDenied if they refer to a withheld part, whether or not that exists
    /// @throws StaleEdit if what the sender sees has changed
    /// @throws InvalidEdit if an edit leads to something that can't be on a map
    static SharedDraft of(LoadedMap now, List<Edit> edits, List<Edit> undone) {
        if (!new EditPolicy(now.access().withheld()).allows(edits)) {
            throw AccessDenied.notShared();
        }
        MapDraft mapDraft = VisibleDraft.of(now, edits);
        if (undone.isEmpty()) {
            mapDraft.requireRoom(); // by what the account sees, however much the whole map has
        }
        SupportMap after = mapDraft.after();
        CarryOver.CarryOverResult carried = CarryOver.of(now, after);
        return new SharedDraft(
                mapDraft.made(),
                HiddenParts.restored(now, carried.map(), undone),
                carried.aliases());
    }

    /// Returns the edits as they are on the whole map.
    List<Edit> whole(SupportMap before) {
        return EditScript.between(before, map);
    }
}
