package org.kithmap.graph;

import java.util.Map;

/// A query that is asked of every node of a label, one at a time, and what of its answer becomes
/// properties of that node. Where it answers no row, or null, there is no property.
///
/// @param query takes the node's `id` as the parameter `ego`, and returns at most one row with a
///   map in `values`
/// @param properties the name of the property by the name in that map
public record Measure(String query, Map<String, String> properties) {}
