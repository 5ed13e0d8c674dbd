package org.kithmap.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import org.kithmap.app.Settings;
import org.kithmap.encryption.MapKeys;
import org.kithmap.graph.Connection;
import org.kithmap.graph.Endpoint;
import org.kithmap.graph.Graph;

/// Functions that open the configured database and its keys, and show progress meanwhile.
final class DatabaseOpener {

    private DatabaseOpener() {}

    /// Opens the database for the service, which locks the data folder.
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

    /// Opens the database for a command that does one thing. Also works while a Kithmap is running.
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

    /// Opens the keys of the maps in a database.
    ///
    /// @throws org.kithmap.encryption.KeyUnavailable if the key file is missing, invalid, or of
    ///   another database
    static MapKeys mapKeys(Settings settings, Graph graph) {
        Path file =
                settings.keyFile()
                        .orElseGet(
                                () -> MapKeys.defaultFile(graph, settings.data().resolve("keys")));
        return MapKeys.open(graph, file, !settings.practice());
    }

    /// Opens the keys for a command that does one thing, and gets the passphrase if one protects
    /// the key file.
    ///
    /// @throws org.kithmap.encryption.KeyUnavailable as [#mapKeys] does
    /// @throws picocli.CommandLine.ParameterException if the passphrase is missing or wrong
    static MapKeys unlockedMapKeys(Settings settings, Graph graph) {
        MapKeys mapKeys = mapKeys(settings, graph);
        settings.passphrase().accept(mapKeys.lock());
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
