package org.kithmap.graph;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A relationship in the answer to a query.
///
/// @param from id of the node it starts at
/// @param to id of the node it ends at
/// @param properties plain values
public record GraphRelationship(
        String id, String type, String from, String to, Map<String, @Nullable Object> properties) {}
