package org.kithmap.graph;

import java.util.List;

/// A path in the answer to a query, from its first node to its last.
///
/// @param ties one fewer than nodes
public record GraphPath(List<GraphNode> nodes, List<GraphRelationship> ties) {}
