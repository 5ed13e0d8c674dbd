package org.kithmap;

import java.io.PrintStream;
import java.nio.file.Path;
import org.kithmap.graph.Connection;
import org.kithmap.graph.Endpoint;
import org.kithmap.graph.Graph;
import org.kithmap.seal.Seals;

/// Opens the database the settings speak of, and shows that it takes a moment.
final class Database {

    private Database() {}

    /// For the service, which keeps the data folder to itself.
    static Connection open(Settings settings, PrintStream err) {
        return settings.neo4j()
                .map(endpoint -> server(endpoint, settings, err))
                .orElseGet(() -> {
                    try (Progress progress =
                            new Progress(err, "Starting the database in " + settings.data())) {
                        return Connection.embedded(settings.data(), settings.freeMegabytes());
                    }
                });
    }

    /// For a command that does one thing; it works beside a running Kithmap, too.
    static Connection openBeside(Settings settings, PrintStream err) {
        return settings.neo4j()
                .map(endpoint -> server(endpoint, settings, err))
                .orElseGet(() -> {
                    try (Progress progress =
                            new Progress(err, "Opening the database in " + settings.data())) {
                        return Connection.embeddedOrRunning(
                                settings.data(), settings.freeMegabytes());
                    }
                });
    }

    /// What seals the maps in it.
    ///
    /// @throws org.kithmap.seal.LostKey when the key file is not what it should be
    static Seals seals(Settings settings, Graph graph) {
        Path file =
                settings.keyFile()
                        .orElseGet(() -> Seals.usual(graph, settings.data().resolve("keys")));
        return Seals.open(graph, file, !settings.practice());
    }

    /// The same for a command that does one thing: where a passphrase protects the key file, it is
    /// asked for.
    ///
    /// @throws org.kithmap.seal.LostKey also when nobody gives the right one
    static Seals unlockedSeals(Settings settings, Graph graph) {
        Seals seals = seals(settings, graph);
        settings.passphrase().unlock(seals.lock());
        return seals;
    }

    private static Connection server(Endpoint endpoint, Settings settings, PrintStream err) {
        endpoint.requireAddress();
        if (!settings.plainBolt()) {
            endpoint.requirePrivate();
        }
        try (Progress progress = new Progress(err, "Connecting to " + endpoint.uri())) {
            return Connection.server(endpoint, settings.patience(), progress::say);
        }
    }
}
