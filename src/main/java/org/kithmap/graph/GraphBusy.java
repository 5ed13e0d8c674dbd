package org.kithmap.graph;

/// Exception thrown if a graph changes so often that it can't be read as of one moment.
public final class GraphBusy extends RuntimeException {

    GraphBusy() {
        super(
                "So much was being changed that no moment without a change was found. Try again when fewer people use Kithmap.");
    }
}
