package org.kithmap.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// How many bytes of request bodies the whole service holds at once: a body and what is read from
/// it are in memory until the request is answered. No sender holds more than half, so that many
/// accounts find room, each in its turn.
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

    /// Waits a while for room.
    ///
    /// @param sender an account, or an address
    /// @return false when there is none; then there is nothing to release
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
                letGo(sender, size);
            }
        }
    }

    void release(String sender, long bytes) {
        int size = Math.min(kilobytes(bytes), kilobytes);
        free.release(size);
        letGo(sender, size);
    }

    /// A single body may be larger than half.
    private boolean hold(String sender, int size) {
        boolean[] fits = new boolean[1]; // compute runs under the lock of its key
        held.compute(
                sender,
                (same, before) -> {
                    int now = before == null ? 0 : before;
                    fits[0] = now == 0 || now + size <= kilobytes / 2;
                    return fits[0] ? now + size : before;
                });
        return fits[0];
    }

    private void letGo(String sender, int size) {
        held.computeIfPresent(sender, (same, now) -> now == size ? null : now - size);
    }
}
