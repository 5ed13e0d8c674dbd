package org.kithmap.http;

/// Nobody is signed in, or signing in failed.
public final class NotSignedIn extends RuntimeException {

    public NotSignedIn() {
        this(
                "Open the sign-in link that Kithmap printed when it started; pressing Enter in the terminal prints a new one.");
    }

    public NotSignedIn(String message) {
        super(message);
    }
}
