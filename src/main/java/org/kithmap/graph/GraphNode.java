package org.kithmap.graph;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A node in the result of a query.
///
/// @param id Neo4j's element id, which differs between databases
/// @param properties the properties, as values of [DriverValues]
public record GraphNode(String id, List<String> labels, Map<String, @Nullable Object> properties) {}
