package org.kithmap.http;

/// How it is to be reached can't be read, would let others on the network read along, or lets
/// nobody in. The message says what to do.
public final class InvalidNetwork extends RuntimeException {

    public InvalidNetwork(String message) {
        super(message);
    }
}
