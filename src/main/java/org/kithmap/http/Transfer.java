package org.kithmap.http;

import java.time.Duration;

/// What goes one way between a request and its peer, and how long was waited for the peer. A peer
/// is too slow when one wait, or all of them together, last longer than a grace period and what the
/// least rate grants for the bytes. Time in which Kithmap itself works does not count.
final class Transfer {

    static final Duration GRACE = Duration.ofSeconds(10);
    static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    static final Duration LONGEST = Duration.ofMinutes(10);
    static final long LEAST_BYTES_PER_SECOND = 4096;

    private long bytes;
    private long waited;
    private long since;
    private long waitingFor;
    private boolean waiting;

    /// Counts what came without being waited for any more.
    synchronized void add(long more) {
        bytes += more;
    }

    /// @param expected bytes that are on their way; 0 where that is not known
    synchronized void waitFrom(long now, long expected) {
        waiting = true;
        since = now;
        waitingFor = expected;
    }

    synchronized void waitUntil(long now) {
        if (waiting) {
            waiting = false;
            waited += now - since;
            bytes += waitingFor;
        }
    }

    synchronized boolean isTooSlow(long now) {
        if (!waiting) {
            return false;
        }
        long wait = now - since;
        return wait > Math.min(granted(waitingFor), LONGEST_WAIT.toNanos())
                || waited + wait > Math.min(granted(bytes + waitingFor), LONGEST.toNanos());
    }

    private static long granted(long bytes) {
        return GRACE.plusMillis(bytes * 1000 / LEAST_BYTES_PER_SECOND).toNanos();
    }
}
