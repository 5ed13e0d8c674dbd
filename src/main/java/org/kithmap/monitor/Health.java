package org.kithmap.monitor;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;

/// A check of whether the database answers and accepts changes. The answer is cached for a second,
/// so that many health requests put no load on the database.
public final class Health {

    private static final CypherFile ALIVE = CypherFile.load("monitor/alive.cypher");
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private record CachedCheck(boolean answers, long at) {}

    private final Graph graph;
    private @Nullable CachedCheck found;

    public Health(Graph graph) {
        this.graph = graph;
    }

    synchronized boolean databaseAnswers() {
        CachedCheck last = found;
        if (last == null || System.nanoTime() - last.at() > REMEMBERED.toNanos()) {
            last = new CachedCheck(ask(), System.nanoTime());
            found = last;
        }
        return last.answers();
    }

    /// Returns whether the disk has enough free space for changes. Reads work without it.
    boolean hasRoom() {
        try {
            return graph.storage()
                    .map(storage -> storage.freeBytes() >= storage.neededBytes())
                    .orElse(true);
        } catch (UncheckedIOException away) {
            return false;
        }
    }

    private boolean ask() {
        try {
            return !graph.read(ALIVE, Map.of()).isEmpty();
        } catch (RuntimeException whateverItIs) {
            return false;
        }
    }
}
