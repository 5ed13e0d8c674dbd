package org.kithmap.http;

/// Exception thrown if an address has too many requests in progress, or an account too many large
/// ones. More of them would make others wait.
public final class TooManyRequests extends RuntimeException {

    public TooManyRequests() {
        super("Too many of your requests are running at once. Please try again in a moment.");
    }
}
