package org.kithmap.http;

import java.time.Duration;

/// The bytes that go in one direction between a request and its peer, and the time spent on waiting
/// for the peer. A peer is too slow if one wait, or all waits together, exceed a grace period plus
/// the time that the bytes take at the minimum rate. The time in which Kithmap itself works does
/// not count.
final class Transfer {

    static final Duration GRACE = Duration.ofSeconds(10);
    static final Duration MAX_WAIT = Duration.ofSeconds(60);
    static final Duration MAX_DURATION = Duration.ofMinutes(10);
    static final long MIN_BYTES_PER_SECOND = 4096;

    private long bytes;
    private long waited;
    private long since;
    private long waitingFor;
    private boolean waiting;

    /// Counts bytes that have arrived without a further wait.
    synchronized void add(long more) {
        bytes += more;
    }

    /// Starts a wait.
    ///
    /// @param now the time in nanoseconds
    /// @param expected the number of bytes in transit, or 0 if it is unknown
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
        return wait > Math.min(granted(waitingFor), MAX_WAIT.toNanos())
                || waited + wait > Math.min(granted(bytes + waitingFor), MAX_DURATION.toNanos());
    }

    private static long granted(long bytes) {
        return GRACE.plusMillis(bytes * 1000 / MIN_BYTES_PER_SECOND).toNanos();
    }
}
