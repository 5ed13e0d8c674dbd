package org.kithmap.backup;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.KeyUnavailable;
import org.kithmap.graph.CannotConnect;
import org.kithmap.graph.FolderInUse;
import org.kithmap.graph.GraphBusy;
import org.kithmap.graph.GraphUnavailable;
import org.kithmap.graph.StorageFull;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// The command `kithmap backup`.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes everything, with the keys, into one encrypted file, and reads it again to check it. Kithmap may be running.",
            "Asks for a passphrase in the terminal, unless KITHMAP_BACKUP_PASSPHRASE or --backup-passphrase-file sets it. Without that passphrase nobody can read the backup."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the backup is complete",
            "1:there is no backup; standard error says why",
            "2:the command line is invalid"
        })
public final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file to write, which must not exist yet.")
    private @Nullable Path file;

    private final Supplier<BackupSource> source;
    private final Supplier<String> passphrase;
    private final PrintStream out;
    private final PrintStream err;

    /// @param source opens the installation, once there is a passphrase
    /// @param passphrase asks for a new passphrase
    public BackupCommand(
            Supplier<BackupSource> source,
            Supplier<String> passphrase,
            PrintStream out,
            PrintStream err) {
        this.source = source;
        this.passphrase = passphrase;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Path to = Objects.requireNonNull(file);
        try {
            Backup.requireNew(to);
            String secret = passphrase.get();
            try (BackupSource open = source.get()) {
                BackupSummary written = open.backup().write(to, secret);
                out.printf(
                        "The backup %s is complete and was checked. Maps: %,d, nodes: %,d, relationships: %,d.%n",
                        to, written.maps(), written.nodes(), written.relationships());
                return 0;
            }
        } catch (BackupFailed
                | CannotConnect
                | FolderInUse
                | GraphBusy
                | GraphUnavailable
                | StorageFull
                | KeyUnavailable e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
