package org.kithmap.graph;

/// A write that would break a constraint of the graph, such as an id that is taken. Nothing was
/// changed.
public final class GraphConflict extends RuntimeException {

    public GraphConflict(Throwable cause) {
        super("this is there already", cause);
    }
}
