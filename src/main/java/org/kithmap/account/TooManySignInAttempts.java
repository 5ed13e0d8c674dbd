package org.kithmap.account;

import java.time.Duration;

/// Something was guessed at too often. It is a wait, and never the end.
public final class TooManySignInAttempts extends RuntimeException {

    private final Duration wait;

    TooManySignInAttempts(Duration wait) {
        super(
                "That was tried often in a short time. Please wait %d seconds before you try again."
                        .formatted(seconds(wait)));
        this.wait = wait;
    }

    /// How long to wait, in whole seconds, at least one.
    public long seconds() {
        return seconds(wait);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
