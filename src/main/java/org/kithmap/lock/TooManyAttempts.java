package org.kithmap.lock;

import java.time.Duration;

/// A passphrase was guessed at too often. It is a wait, and never the end.
public final class TooManyAttempts extends RuntimeException {

    private final long seconds;

    TooManyAttempts(Duration wait) {
        this(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    private TooManyAttempts(long seconds) {
        super(
                "That was tried often in a short time. Please wait %d seconds before you try again."
                        .formatted(seconds));
        this.seconds = seconds;
    }

    /// How long to wait, at least one.
    public long seconds() {
        return seconds;
    }
}
