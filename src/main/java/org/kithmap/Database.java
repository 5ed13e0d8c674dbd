package org.kithmap;

import java.io.PrintStream;
import org.kithmap.graph.Connection;
import org.kithmap.graph.Endpoint;

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

    private static Connection server(Endpoint endpoint, Settings settings, PrintStream err) {
        if (!settings.plainBolt()) {
            endpoint.requirePrivate();
        }
        try (Progress progress = new Progress(err, "Connecting to " + endpoint.uri())) {
            return Connection.server(endpoint, settings.patience(), progress::say);
        }
    }
}
