package org.kithmap.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A budget for the bytes of bodies that the service holds in memory at once. A body, and what was
/// parsed from it, stays in memory until the request is answered. A sender gets at most half of the
/// budget, so that one account can't block the others.
final class BodyBudget {

    private final int kilobytes;
    private final Semaphore free;
    private final Duration longestWait;
    private final Map<String, Integer> held = new ConcurrentHashMap<>();

    BodyBudget(long bytes, Duration longestWait) {
        this.kilobytes = kilobytes(bytes);
        this.free = new Semaphore(kilobytes, true);
        this.longestWait = longestWait;
    }

    private static int kilobytes(long bytes) {
        return Math.toIntExact(Math.ceilDiv(bytes, 1024));
    }

    /// Reserves bytes, and waits a while if the budget is used up.
    ///
    /// @param sender the id of an account, or an address
    /// @return false if the bytes are not available; nothing must be released then
    boolean acquire(String sender, long bytes) throws InterruptedException {
        int size = Math.min(kilobytes(bytes), kilobytes);
        if (!hold(sender, size)) {
            return false;
        }
        boolean acquired = false;
        try {
            acquired = free.tryAcquire(size, longestWait.toMillis(), TimeUnit.MILLISECONDS);
            return acquired;
        } finally {
            if (!acquired) {
                release(sender, size);
            }
        }
    }

    void release(String sender, long bytes) {
        int size = Math.min(kilobytes(bytes), kilobytes);
        free.release(size);
        release(sender, size);
    }

    /// Counts the bytes for their sender, if they fit. A single body may be larger than half of the
    /// budget.
    private boolean hold(String sender, int size) {
        boolean[] fits = new boolean[1]; // compute locks the key
        held.compute(
                sender,
                (same, before) -> {
                    int now = before == null ? 0 : before;
                    fits[0] = now == 0 || now + size <= kilobytes / 2;
                    return fits[0] ? now + size : before;
                });
        return fits[0];
    }

    private void release(String sender, int size) {
        held.computeIfPresent(sender, (same, now) -> now == size ? null : now - size);
    }
}
