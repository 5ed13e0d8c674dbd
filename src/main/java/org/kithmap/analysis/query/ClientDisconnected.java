package org.kithmap.analysis.query;

/// Exception thrown if the client disconnected before it had the whole answer.
public final class ClientDisconnected extends RuntimeException {

    public ClientDisconnected() {
        super("The query was cancelled.");
    }
}
