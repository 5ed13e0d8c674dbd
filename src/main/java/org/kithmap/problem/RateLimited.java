package org.kithmap.problem;

import java.time.Duration;
import java.util.Map;

/// More requests of one client than allowed. It has to wait, and is never locked out permanently.
public final class RateLimited extends Problem {

    public RateLimited(String code, String message, long seconds) {
        this(code, message, seconds, Map.of());
    }

    /// @param more fields of the response, in addition to the seconds
    public RateLimited(String code, String message, long seconds, Map<String, Object> more) {
        super(code, message, withSeconds(seconds, more));
    }

    /// Returns the failure of a client that has guessed a secret too often.
    public static RateLimited attempts(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new RateLimited(
                "too-many-tries",
                "Too many attempts in a short time. Please wait %d seconds, then try again."
                        .formatted(seconds),
                seconds);
    }

    /// Returns the failure of a client that has too many requests in progress.
    public static RateLimited requests() {
        return new RateLimited(
                "too-many-requests",
                "Too many of your requests are running at once. Please try again in a moment.",
                5);
    }
}
