package org.kithmap.research;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The schema of the copy.
///
/// @param labels the labels of nodes
/// @param types the types of relationships
public record CopySchema(List<ElementSchema> labels, List<ElementSchema> types) {

    /// A label or a type of relationship.
    ///
    /// @param count the number of nodes or relationships; null if counts are not disclosed
    public record ElementSchema(String name, @Nullable Long count, List<Property> properties) {}

    /// Returns the schema without any counts. It would not suffice to omit the small ones, because
    /// the count of a label is the difference between the count of all nodes and those of the other
    /// labels.
    public CopySchema withoutCounts() {
        return new CopySchema(withoutCounts(labels), withoutCounts(types));
    }

    private static List<ElementSchema> withoutCounts(List<ElementSchema> kinds) {
        return kinds.stream()
                .map(kind -> new ElementSchema(kind.name(), null, kind.properties()))
                .toList();
    }

    /// A property.
    ///
    /// @param type the name of its Cypher type, such as `STRING` or `LIST<STRING>`
    /// @param about its meaning in one line
    public record Property(String name, String type, String about) {}
}
