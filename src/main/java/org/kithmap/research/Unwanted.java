package org.kithmap.research;

import java.util.LinkedHashSet;

/// Questions that were cancelled before they were run: they may still have been on their way, being
/// planned, or waiting for the copy to wake. Of many the first are forgotten, as nobody asks again
/// by the id of a question that is over.
final class Unwanted {

    private static final int REMEMBERED = 1_000;

    private final LinkedHashSet<String> ids = new LinkedHashSet<>();

    synchronized void add(String id) {
        ids.add(id);
        if (ids.size() > REMEMBERED) {
            ids.removeFirst();
        }
    }

    /// @return whether it was one; it is none any more
    synchronized boolean remove(String id) {
        return ids.remove(id);
    }
}
