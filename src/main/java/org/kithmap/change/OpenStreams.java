package org.kithmap.change;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.http.EventStream;

/// The streams of events that each account has open. Beyond the most there may be, the oldest ends:
/// it may be one whose window has gone without a word, and one that is still there asks again.
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
