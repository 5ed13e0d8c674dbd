package org.kithmap.http;

/// Exception thrown if an address has too many requests in progress, or an account too many large
/// ones. More of them would make others wait.
public final class TooManyRequests extends RuntimeException {

    public TooManyRequests() {
        super("Many of your requests are being answered. Try again in a moment.");
    }
}
