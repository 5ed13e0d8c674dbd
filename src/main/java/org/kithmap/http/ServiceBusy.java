package org.kithmap.http;

/// So many large bodies are held in memory that there is no room for another one at the moment.
public final class ServiceBusy extends RuntimeException {

    ServiceBusy() {
        super("Many large files are being read just now. Try again in a moment.");
    }
}
