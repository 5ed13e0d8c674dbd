package org.kithmap.lock;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;

/// The settings of the lock, in the graph, as they are not secret.
final class LockSettings {

    private static final CypherFile READ = CypherFile.load("lock/settings.cypher");
    private static final CypherFile IDLE = CypherFile.load("lock/set-idle.cypher");
    private static final CypherFile DECLINE = CypherFile.load("lock/decline.cypher");

    private final Graph graph;

    LockSettings(Graph graph) {
        this.graph = graph;
    }

    private List<Row> read() {
        return graph.read(READ, Map.of());
    }

    /// Returns the chosen idle time after which it locks, if one was chosen.
    Optional<Duration> idle() {
        return read().stream()
                .filter(row -> row.value("minutes") != null)
                .map(row -> Duration.ofMinutes(row.number("minutes")))
                .findFirst();
    }

    void idle(Duration time) {
        graph.write(IDLE, Map.of("minutes", time.toMinutes()));
    }

    /// Returns whether a passphrase was offered and declined.
    boolean declined() {
        return read().stream().anyMatch(row -> Boolean.TRUE.equals(row.value("declined")));
    }

    void decline() {
        graph.write(DECLINE, Map.of());
    }
}
