package org.kithmap.http;

/// So many requests of one address, or so many large ones of one account, are under way that others
/// would have to wait.
public final class TooManyRequests extends RuntimeException {

    public TooManyRequests() {
        super("Many of your requests are being answered. Try again in a moment.");
    }
}
