package org.kithmap.graph;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A relationship in the result of a query.
///
/// @param from the id of its start node
/// @param to the id of its end node
/// @param properties the properties, as values of [DriverValues]
public record GraphRelationship(
        String id, String type, String from, String to, Map<String, @Nullable Object> properties) {}
