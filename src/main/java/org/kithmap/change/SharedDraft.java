package org.kithmap.change;

import java.util.List;
import org.kithmap.map.AccessDenied;
import org.kithmap.map.CarryOver;
import org.kithmap.map.IdAliases;
import org.kithmap.map.LockedMap;
import org.kithmap.map.SupportMap;

/// Edits of somebody with whom a map is shared, made on what they see and carried over onto the
/// whole map.
///
/// @param edits as their sender sees them
/// @param map the whole of it after them
/// @param aliases the ids under which the sender knows what is stored under others, after them
record SharedDraft(List<Edit> edits, SupportMap map, IdAliases aliases) {

    /// @param undone what the change that is taken back did to the whole map, if one is
    /// @throws AccessDenied when they speak of a part that is withheld, whatever is there
    /// @throws StaleEdit where what they see is not what they saw
    /// @throws InvalidEdit where an edit leads to what can't be on a map
    static SharedDraft of(LockedMap now, List<Edit> edits, List<Edit> undone) {
        if (!new EditPolicy(now.grant().withheld()).allows(edits)) {
            throw AccessDenied.notShared();
        }
        MapDraft mapDraft = VisibleDraft.of(now, edits);
        if (undone.isEmpty()) {
            mapDraft.requireRoom(); // on what they see, however much is on the whole map
        }
        SupportMap after = mapDraft.after();
        CarryOver.Carried carried = CarryOver.of(now, after);
        return new SharedDraft(
                mapDraft.made(),
                HiddenParts.restored(now, carried.map(), undone),
                carried.aliases());
    }

    /// The edits as they are on the whole map.
    List<Edit> whole(SupportMap before) {
        return EditScript.between(before, map);
    }
}
