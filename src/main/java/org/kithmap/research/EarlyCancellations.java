package org.kithmap.research;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// The ids of queries that were cancelled before they ran. Such a query may still be in transit or
/// being planned, or be waiting for the copy to wake up. The oldest ids are dropped, because ids of
/// completed queries are not used again.
final class EarlyCancellations {

    private static final int REMEMBERED = 1_000;

    private final LinkedHashMap<String, RunningQuery.EndReason> ids = new LinkedHashMap<>();

    synchronized void add(String id, RunningQuery.EndReason endReason) {
        ids.put(id, endReason);
        if (ids.size() > REMEMBERED) {
            ids.pollFirstEntry();
        }
    }

    /// Removes an id.
    ///
    /// @return the reason of the cancellation; null if the query was not cancelled
    synchronized RunningQuery.@Nullable EndReason remove(String id) {
        return ids.remove(id);
    }
}
