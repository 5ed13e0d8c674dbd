package org.kithmap.graph;

/// Exception thrown if the database can't be reached, or a cluster is electing a new leader. The
/// database has confirmed no change. Clients can retry later.
public final class GraphUnavailable extends RuntimeException {

    public GraphUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
