package org.kithmap.lock;

import java.time.Duration;

/// There were too many wrong passphrases. The caller has to wait, and is never locked out for good.
public final class TooManyAttempts extends RuntimeException {

    private final long seconds;

    TooManyAttempts(Duration wait) {
        this(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    private TooManyAttempts(long seconds) {
        super(
                "Too many attempts in a short time. Please wait %d seconds, then try again."
                        .formatted(seconds));
        this.seconds = seconds;
    }

    /// Returns how many seconds to wait, at least 1.
    public long seconds() {
        return seconds;
    }
}
