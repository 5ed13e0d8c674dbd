package org.kithmap.graph;

/// A write that would break a constraint of the graph, such as an id that is taken. Nothing was
/// changed.
public final class GraphConflict extends RuntimeException {

    /// Where a query found it before it wrote.
    public GraphConflict() {
        super("this is there already");
    }

    public GraphConflict(Throwable cause) {
        super("this is there already", cause);
    }
}
