package org.kithmap.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kithmap.map.Alter;
import org.kithmap.map.SupportMap;

/// Finds the alters that a change removes, and for each the alter it was merged into, if any. The
/// page marks a merge by an edit that sets the kept alter's name to its present value.
final class MergedAlters {

    private MergedAlters() {}

    /// @param edits of the change
    /// @param before the whole map
    /// @param after the whole map
    /// @return the removed ones, each with the one into whom it is merged, if it is
    static Map<String, Optional<String>> of(List<Edit> edits, SupportMap before, SupportMap after) {
        Set<String> staying = ids(after);
        Optional<String> kept =
                edits.stream()
                        .filter(MergedAlters::keepsName)
                        .map(edit -> edit.key().textValue())
                        .filter(staying::contains)
                        .findFirst();
        Map<String, Optional<String>> removed = new HashMap<>();
        ids(before).stream()
                .filter(id -> !staying.contains(id))
                .forEach(id -> removed.put(id, kept));
        return removed;
    }

    private static Set<String> ids(SupportMap map) {
        return map.alters().stream().map(Alter::id).collect(Collectors.toSet());
    }

    private static boolean keepsName(Edit edit) {
        return edit.on() == MapElementType.ALTER
                && "name".equals(edit.field())
                && edit.to().equals(edit.from());
    }
}
