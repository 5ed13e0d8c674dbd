package org.kithmap.backup;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.CannotConnect;
import org.kithmap.graph.FolderInUse;
import org.kithmap.graph.GraphUnavailable;
import org.kithmap.graph.StorageFull;
import org.kithmap.graph.UnusableFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// The command `kithmap restore`.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Restores a backup into an empty data folder, with the keys. A backup of an older Kithmap is brought up to date.",
            "Asks for the passphrase of the backup in the terminal, unless KITHMAP_BACKUP_PASSPHRASE or --backup-passphrase-file sets it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything in the backup is in the data folder now",
            "1:nothing was restored; standard error says why",
            "2:the command line is invalid"
        })
public final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A file that kithmap backup has written.")
    private @Nullable Path file;

    private final Supplier<Restore> destination;
    private final Supplier<String> passphrase;
    private final PrintStream out;
    private final PrintStream err;

    /// @param destination the folder of the settings
    /// @param passphrase asks for the passphrase of the backup
    public RestoreCommand(
            Supplier<Restore> destination,
            Supplier<String> passphrase,
            PrintStream out,
            PrintStream err) {
        this.destination = destination;
        this.passphrase = passphrase;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try {
            Restore restore = destination.get();
            BackupSummary restored =
                    restore.restore(Objects.requireNonNull(file), passphrase.get());
            out.printf(
                    "Restored into %s. Maps: %,d, nodes: %,d, relationships: %,d.%n",
                    restore.data(), restored.maps(), restored.nodes(), restored.relationships());
            return 0;
        } catch (BackupFailed
                | CannotConnect
                | FolderInUse
                | GraphUnavailable
                | StorageFull
                | UnusableFolder e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
