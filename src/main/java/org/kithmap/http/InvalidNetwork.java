package org.kithmap.http;

/// Exception thrown if the network settings are invalid, would let others on the network read the
/// traffic, or would make the service unreachable. The message says how to correct them.
public final class InvalidNetwork extends RuntimeException {

    public InvalidNetwork(String message) {
        super(message);
    }
}
