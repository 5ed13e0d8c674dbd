package org.kithmap.graph;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A node in the answer to a query.
///
/// @param id by which Neo4j knows it; another one in every database
/// @param properties plain values
public record GraphNode(String id, List<String> labels, Map<String, @Nullable Object> properties) {}
