package org.kithmap.http;

/// Exception thrown if a request needs a signed-in account and has none, or if a sign-in failed.
public final class NotSignedIn extends RuntimeException {

    public NotSignedIn() {
        this(
                "Open the sign-in link that Kithmap printed when it started. Press Enter in the terminal for a new one.");
    }

    public NotSignedIn(String message) {
        super(message);
    }
}
