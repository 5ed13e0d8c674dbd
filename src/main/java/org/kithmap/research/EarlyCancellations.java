package org.kithmap.research;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// Questions that were cancelled before they were run: they may still have been on their way, being
/// planned, or waiting for the copy to wake. Of many the first are forgotten, as nobody asks again
/// by the id of a question that is over.
final class EarlyCancellations {

    private static final int REMEMBERED = 1_000;

    private final LinkedHashMap<String, RunningQuery.EndReason> ids = new LinkedHashMap<>();

    synchronized void add(String id, RunningQuery.EndReason endReason) {
        ids.put(id, endReason);
        if (ids.size() > REMEMBERED) {
            ids.pollFirstEntry();
        }
    }

    /// @return why it was one, if it was; it is none any more
    synchronized RunningQuery.@Nullable EndReason remove(String id) {
        return ids.remove(id);
    }
}
