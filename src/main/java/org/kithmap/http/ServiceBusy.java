package org.kithmap.http;

/// Exception thrown if the memory has no room for another large request or response at the moment.
public final class ServiceBusy extends RuntimeException {

    ServiceBusy() {
        super("Kithmap is busy with many large requests. Please try again in a moment.");
    }
}
