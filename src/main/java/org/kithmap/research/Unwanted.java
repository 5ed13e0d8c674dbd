package org.kithmap.research;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// Questions that were cancelled before they were run: they may still have been on their way, being
/// planned, or waiting for the copy to wake. Of many the first are forgotten, as nobody asks again
/// by the id of a question that is over.
final class Unwanted {

    private static final int REMEMBERED = 1_000;

    private final LinkedHashMap<String, Asked.Why> ids = new LinkedHashMap<>();

    synchronized void add(String id, Asked.Why why) {
        ids.put(id, why);
        if (ids.size() > REMEMBERED) {
            ids.pollFirstEntry();
        }
    }

    /// @return why it was one, if it was; it is none any more
    synchronized Asked.@Nullable Why remove(String id) {
        return ids.remove(id);
    }
}
