package org.kithmap.graph;

/// A duration in the answer to a query, which may have months and seconds alike.
///
/// @param iso as Neo4j writes it: `P1Y2M3DT4H`
public record GraphDuration(String iso) {}
