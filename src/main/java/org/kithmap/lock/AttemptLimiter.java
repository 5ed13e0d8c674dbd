package org.kithmap.lock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kithmap.problem.RateLimited;

/// Slows down guessing: after some free attempts each further one has to wait twice as long as the
/// one before, up to a minute. An attempt is counted before it is checked, so concurrent attempts
/// do not get around the limit.
///
/// Nothing is stored: anybody who can restart Kithmap can also guess against the key file itself,
/// at the cost of argon2id.
final class AttemptLimiter {

    static final int FREE = 5;
    static final Duration MAX_DELAY = Duration.ofMinutes(1);

    private final Clock clock;
    private int count;
    private Instant until = Instant.MIN;

    AttemptLimiter(Clock clock) {
        this.clock = clock;
    }

    /// @throws RateLimited if the caller has to wait
    synchronized void begin() {
        Instant now = clock.instant();
        // a time in the future comes from a wrong clock and is ignored
        if (now.isBefore(until) && !until.isAfter(now.plus(MAX_DELAY))) {
            throw RateLimited.attempts(Duration.between(now, until));
        }
        count++;
        if (count >= FREE) {
            Duration wait = Duration.ofSeconds(1L << Math.min(count - FREE, 6));
            until = now.plus(wait.compareTo(MAX_DELAY) < 0 ? wait : MAX_DELAY);
        }
    }

    /// Resets the count after a correct attempt.
    synchronized void succeeded() {
        count = 0;
        until = Instant.MIN;
    }
}
