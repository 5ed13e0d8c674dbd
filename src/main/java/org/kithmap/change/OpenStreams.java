package org.kithmap.change;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.http.EventStream;

/// The event streams that each account has open. Beyond the limit the oldest one is closed: its
/// window may have gone without closing it, and a window that is still there reconnects.
final class OpenStreams {

    private final int most;
    private final Map<String, Deque<EventStream>> open = new HashMap<>();

    OpenStreams(int most) {
        this.most = most;
    }

    void add(String account, EventStream stream) {
        EventStream oldest = added(account, stream);
        if (oldest != null) {
            oldest.end();
        }
    }

    private synchronized @Nullable EventStream added(String account, EventStream stream) {
        Deque<EventStream> all = open.computeIfAbsent(account, none -> new ArrayDeque<>());
        all.add(stream);
        return all.size() > most ? all.poll() : null;
    }

    synchronized void remove(String account, EventStream stream) {
        open.computeIfPresent(
                account,
                (same, all) -> {
                    all.remove(stream);
                    return all.isEmpty() ? null : all;
                });
    }
}
