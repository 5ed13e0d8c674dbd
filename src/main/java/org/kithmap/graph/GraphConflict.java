package org.kithmap.graph;

/// Exception thrown if a write would violate a constraint of the graph, for example because an id
/// already exists. Nothing was changed.
public final class GraphConflict extends RuntimeException {

    /// Creates an exception for a conflict that a query has found before writing.
    public GraphConflict() {
        super("this already exists");
    }

    public GraphConflict(Throwable cause) {
        super("this already exists", cause);
    }
}
