package org.kithmap.research;

import java.util.List;

/// What there is in the copy.
///
/// @param types of relationships
public record Schema(List<Kind> labels, List<Kind> types) {

    /// A label, or a type of relationship.
    public record Kind(String name, long count, List<Property> properties) {}

    /// @param type as Cypher names it: `STRING`, `LIST<STRING>`
    /// @param about what it means, in one line
    public record Property(String name, String type, String about) {}
}
