package org.kithmap.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.kithmap.audit.AuditLog;
import org.kithmap.graph.Graph;
import org.kithmap.map.MapStore;
import org.kithmap.seal.Seals;

/// The seals of the databases of this test JVM: one key file for each, whoever opens it.
public final class TestSeals {

    private static final Path FOLDER = folder();

    private TestSeals() {}

    private static Path folder() {
        try {
            return Files.createTempDirectory("kithmap-test-keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path file(Graph graph) {
        return Seals.usual(graph, FOLDER);
    }

    public static Seals of(Graph graph) {
        return Seals.open(graph, file(graph), true);
    }

    public static MapStore maps(Graph graph) {
        return new MapStore(graph, new AuditLog(graph, Clock.systemUTC()), of(graph));
    }
}
