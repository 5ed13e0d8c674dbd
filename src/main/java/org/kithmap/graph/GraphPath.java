package org.kithmap.graph;

import java.util.List;

/// A path in the result of a query, from its first node to its last.
///
/// @param ties the relationships between consecutive nodes
public record GraphPath(List<GraphNode> nodes, List<GraphRelationship> ties) {}
