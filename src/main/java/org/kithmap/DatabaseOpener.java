package org.kithmap;

import java.io.PrintStream;
import java.nio.file.Path;
import org.kithmap.encryption.MapKeys;
import org.kithmap.graph.Connection;
import org.kithmap.graph.Endpoint;
import org.kithmap.graph.Graph;

/// Opens the database the settings speak of, and shows that it takes a moment.
final class DatabaseOpener {

    private DatabaseOpener() {}

    /// For the service, which keeps the data folder to itself.
    static Connection open(Settings settings, PrintStream err) {
        return settings.neo4j()
                .map(endpoint -> server(endpoint, settings, err))
                .orElseGet(() -> {
                    try (ConsoleProgress consoleProgress =
                            new ConsoleProgress(
                                    err, "Starting the database in " + settings.data())) {
                        return Connection.embedded(settings.data(), settings.freeMegabytes());
                    }
                });
    }

    /// For a command that does one thing; it works beside a running Kithmap, too.
    static Connection openBeside(Settings settings, PrintStream err) {
        return settings.neo4j()
                .map(endpoint -> server(endpoint, settings, err))
                .orElseGet(() -> {
                    try (ConsoleProgress consoleProgress =
                            new ConsoleProgress(
                                    err, "Opening the database in " + settings.data())) {
                        return Connection.embeddedOrRunning(
                                settings.data(), settings.freeMegabytes());
                    }
                });
    }

    /// What seals the maps in it.
    ///
    /// @throws org.kithmap.encryption.KeyUnavailable when the key file is not what it should be
    static MapKeys seals(Settings settings, Graph graph) {
        Path file =
                settings.keyFile()
                        .orElseGet(
                                () -> MapKeys.defaultFile(graph, settings.data().resolve("keys")));
        return MapKeys.open(graph, file, !settings.practice());
    }

    /// The same for a command that does one thing: where a passphrase protects the key file, it is
    /// asked for.
    ///
    /// @throws org.kithmap.encryption.KeyUnavailable also when nobody gives the right one
    static MapKeys unlockedSeals(Settings settings, Graph graph) {
        MapKeys mapKeys = seals(settings, graph);
        settings.passphrase().unlock(mapKeys.lock());
        return mapKeys;
    }

    private static Connection server(Endpoint endpoint, Settings settings, PrintStream err) {
        endpoint.requireAddress();
        if (!settings.plainBolt()) {
            endpoint.requirePrivate();
        }
        try (ConsoleProgress consoleProgress =
                new ConsoleProgress(err, "Connecting to " + endpoint.uri())) {
            return Connection.server(endpoint, settings.patience(), consoleProgress::say);
        }
    }
}
