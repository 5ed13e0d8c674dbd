package org.kithmap.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.kithmap.audit.AuditLog;
import org.kithmap.encryption.Argon2Cost;
import org.kithmap.encryption.MapKeys;
import org.kithmap.graph.Graph;
import org.kithmap.map.MapStore;

/// The keys of the databases of this test JVM: one key file for each database.
public final class TestMapKeys {

    /// Cheap parameters for argon2id, so that tests need not wait for it.
    public static final Argon2Cost CHEAP = new Argon2Cost(64, 1);

    private static final Path FOLDER = folder();

    private TestMapKeys() {}

    private static Path folder() {
        try {
            return Files.createTempDirectory("kithmap-test-keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path file(Graph graph) {
        return MapKeys.defaultFile(graph, FOLDER);
    }

    public static MapKeys of(Graph graph) {
        return MapKeys.open(graph, file(graph), true);
    }

    public static MapStore maps(Graph graph) {
        return maps(graph, of(graph));
    }

    public static MapStore maps(Graph graph, MapKeys mapKeys) {
        return new MapStore(graph, new AuditLog(graph, Clock.systemUTC()), mapKeys);
    }
}
