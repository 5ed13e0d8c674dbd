package org.kithmap.graph;

/// The database can't be reached or is busy changing hands. Nothing was changed as far as we were
/// told; trying again later helps.
public final class GraphUnavailable extends RuntimeException {

    public GraphUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
