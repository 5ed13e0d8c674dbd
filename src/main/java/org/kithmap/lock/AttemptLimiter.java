package org.kithmap.lock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Slows guessing down: after some free attempts each further one waits twice as long as the one
/// before, up to a minute. An attempt counts before it is known whether it is right, so that many
/// at once are no way around it.
///
/// Nothing is written: who may restart Kithmap may guess at the key file itself, at the price of
/// argon2id.
final class AttemptLimiter {

    static final int FREE = 5;
    static final Duration LONGEST = Duration.ofMinutes(1);

    private final Clock clock;
    private int count;
    private Instant until = Instant.MIN;

    AttemptLimiter(Clock clock) {
        this.clock = clock;
    }

    /// @throws TooManyAttempts when one has to wait
    synchronized void begin() {
        Instant now = clock.instant();
        // what a clock that was wrong has left behind counts for nothing
        if (now.isBefore(until) && !until.isAfter(now.plus(LONGEST))) {
            throw new TooManyAttempts(Duration.between(now, until));
        }
        count++;
        if (count >= FREE) {
            Duration wait = Duration.ofSeconds(1L << Math.min(count - FREE, 6));
            until = now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
        }
    }

    /// It was right, so it was no guess.
    synchronized void succeeded() {
        count = 0;
        until = Instant.MIN;
    }
}
