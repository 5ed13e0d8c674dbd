package org.kithmap.account;

import java.time.Duration;

/// Exception thrown if a secret was tried too often. The client has to wait, but is never locked
/// out permanently.
public final class TooManySignInAttempts extends RuntimeException {

    private final Duration wait;

    TooManySignInAttempts(Duration wait) {
        super(
                "Too many attempts in a short time. Please wait %d seconds, then try again."
                        .formatted(seconds(wait)));
        this.wait = wait;
    }

    /// Returns the wait in whole seconds, at least one.
    public long seconds() {
        return seconds(wait);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
