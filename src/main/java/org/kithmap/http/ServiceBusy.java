package org.kithmap.http;

/// There is no room in memory for another large request or response at the moment.
public final class ServiceBusy extends RuntimeException {

    ServiceBusy() {
        super("Kithmap is busy with many large requests. Try again in a moment.");
    }
}
