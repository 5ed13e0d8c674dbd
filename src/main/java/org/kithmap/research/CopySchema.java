package org.kithmap.research;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What there is in the copy.
///
/// @param types of relationships
public record CopySchema(List<Kind> labels, List<Kind> types) {

    /// A label, or a type of relationship.
    ///
    /// @param count how many there are; null where counts are not told
    public record Kind(String name, @Nullable Long count, List<Property> properties) {}

    /// Without counts. Leaving out the small ones would not do: that of a label is the difference
    /// between the count of all nodes and those of the other labels.
    public CopySchema withoutCounts() {
        return new CopySchema(withoutCounts(labels), withoutCounts(types));
    }

    private static List<Kind> withoutCounts(List<Kind> kinds) {
        return kinds.stream().map(kind -> new Kind(kind.name(), null, kind.properties())).toList();
    }

    /// @param type as Cypher names it: `STRING`, `LIST<STRING>`
    /// @param about what it means, in one line
    public record Property(String name, String type, String about) {}
}
