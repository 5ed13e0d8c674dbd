package org.kithmap.cli;

import java.nio.file.Files;
import org.kithmap.app.Settings;
import org.kithmap.backup.Backup;
import org.kithmap.backup.BackupCommand;
import org.kithmap.backup.BackupFailed;
import org.kithmap.backup.BackupSource;
import org.kithmap.backup.Restore;
import org.kithmap.backup.RestoreCommand;
import org.kithmap.graph.Connection;

/// The commands `kithmap backup` and `kithmap restore`, with their dependencies.
final class BackupCommands {

    private BackupCommands() {}

    static BackupCommand backup(Options options) {
        return new BackupCommand(
                () -> source(options), options.backup::newPassphrase, System.out, System.err);
    }

    static RestoreCommand restore(Options options) {
        return new RestoreCommand(
                () -> destination(options.settings()),
                options.backup::passphrase,
                System.out,
                System.err);
    }

    private static BackupSource source(Options options) {
        Settings settings = options.settings();
        if (settings.neo4j().isEmpty() && Files.notExists(settings.data().resolve("neo4j"))) {
            throw new BackupFailed(
                    "There is no Kithmap in the folder %s. Choose its folder with --data."
                            .formatted(settings.data()));
        }
        return Commands.beside(options, BackupCommands::source);
    }

    /// The keys stay locked if a passphrase protects them: the file is copied as it is.
    private static BackupSource source(Connection connection, Settings settings) {
        return new BackupSource(
                new Backup(
                        connection.graph(),
                        DatabaseOpener.mapKeys(settings, connection.graph()).lock().path()),
                connection::close);
    }

    private static Restore destination(Settings settings) {
        if (settings.neo4j().isPresent()) {
            throw new BackupFailed(
                    "A backup is restored into a data folder. Leave out --neo4j (KITHMAP_NEO4J_URI).");
        }
        return new Restore(settings.data(), settings.keyFile(), settings.freeMegabytes());
    }
}
