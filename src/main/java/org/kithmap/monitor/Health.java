package org.kithmap.monitor;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;

/// Whether the database answers, and takes changes. However many ask, it is asked no more than once
/// a second.
public final class Health {

    private static final CypherFile ALIVE = CypherFile.load("monitor/alive.cypher");
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private record Found(boolean answers, long at) {}

    private final Graph graph;
    private @Nullable Found found;

    public Health(Graph graph) {
        this.graph = graph;
    }

    synchronized boolean databaseAnswers() {
        Found last = found;
        if (last == null || System.nanoTime() - last.at() > REMEMBERED.toNanos()) {
            last = new Found(ask(), System.nanoTime());
            found = last;
        }
        return last.answers();
    }

    /// Whether there is room for changes; what may be read is read without.
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
