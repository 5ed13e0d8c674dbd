package org.kithmap.cli;

import static picocli.CommandLine.ScopeType.INHERIT;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kithmap.account.PasswordStrength;
import org.kithmap.backup.BackupSchedule;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The options on backups, from the command line or the environment.
final class BackupOptions {

    private static final int MAX_HOURS = 24 * 366;

    /// Hidden, because all users of the machine can read command lines. Meant for the environment.
    @Option(
            scope = INHERIT,
            names = "--backup-passphrase",
            hidden = true,
            defaultValue = "${env:KITHMAP_BACKUP_PASSPHRASE:-}")
    private String passphrase = "";

    @Option(
            scope = INHERIT,
            names = "--backup-passphrase-file",
            paramLabel = "FILE",
            defaultValue = "${env:KITHMAP_BACKUP_PASSPHRASE_FILE}",
            description =
                    "The file with the passphrase of backups (KITHMAP_BACKUP_PASSPHRASE_FILE, or KITHMAP_BACKUP_PASSPHRASE). Keep a copy of it elsewhere.")
    private @Nullable Path passphraseFile;

    @Option(
            scope = INHERIT,
            names = "--backup-to",
            paramLabel = "FOLDER",
            defaultValue = "${env:KITHMAP_BACKUP_TO}",
            description =
                    "Make backups in this folder while Kithmap runs, with the passphrase of backups (by default none; KITHMAP_BACKUP_TO).")
    private @Nullable Path to;

    @Option(
            scope = INHERIT,
            names = "--backup-every",
            paramLabel = "HOURS",
            defaultValue = "${env:KITHMAP_BACKUP_EVERY:-24}",
            description =
                    "How old the latest of these backups may become (${DEFAULT-VALUE}; KITHMAP_BACKUP_EVERY).")
    private int every;

    @Option(
            scope = INHERIT,
            names = "--backup-keep",
            paramLabel = "COUNT",
            defaultValue = "${env:KITHMAP_BACKUP_KEEP:-14}",
            description =
                    "How many of these backups to keep; older ones are removed (${DEFAULT-VALUE}; KITHMAP_BACKUP_KEEP).")
    private int kept;

    /// Returns the plan of backups while Kithmap runs; empty if there is no folder for them.
    ///
    /// @throws ParameterException if the folder does not exist, a number is out of range, or the
    ///   passphrase is missing or easy to guess
    Optional<BackupSchedule.Plan> plan() {
        OptionCheck check = new OptionCheck(this);
        check.requireRange("--backup-every", every, 1, MAX_HOURS);
        check.requireRange("--backup-keep", kept, 1, Integer.MAX_VALUE);
        if (to == null || to.toString().isBlank()) {
            return Optional.empty();
        }
        if (!Files.isDirectory(to)) {
            throw refused(
                    "There is no folder %s for backups (--backup-to). Create it, or choose another."
                            .formatted(to));
        }
        String chosen = given().orElseThrow(this::missing);
        requireStrong(chosen);
        return Optional.of(
                new BackupSchedule.Plan(
                        to.toAbsolutePath().normalize(), Duration.ofHours(every), kept, chosen));
    }

    /// Returns the passphrase for a new backup. In a terminal it is typed twice.
    ///
    /// @throws ParameterException if it is missing or easy to guess
    String newPassphrase() {
        String chosen = given().orElseGet(this::typedTwice);
        requireStrong(chosen);
        return chosen;
    }

    private void requireStrong(String chosen) {
        if (PasswordStrength.weakness(chosen, null).isPresent()) {
            throw refused(
                    "This passphrase for backups is easy to guess. Use a longer one, such as five words that do not belong together.");
        }
    }

    /// Returns the passphrase of a backup.
    ///
    /// @throws ParameterException if it is missing
    String passphrase() {
        return given().orElseGet(() -> typed("Passphrase of the backup: "));
    }

    private Optional<String> given() {
        if (passphraseFile == null || passphraseFile.toString().isBlank()) {
            return Optional.of(passphrase).filter(one -> !one.isEmpty());
        }
        try {
            return Optional.of(Files.readString(passphraseFile).strip());
        } catch (IOException e) {
            throw refused(
                    "The file with the passphrase of backups, %s, can't be read. Check its name and permissions."
                            .formatted(passphraseFile));
        }
    }

    private String typedTwice() {
        String first = typed("Passphrase for the backup: ");
        if (!first.equals(typed("The same passphrase again: "))) {
            throw refused("The two passphrases differ. Try again.");
        }
        return first;
    }

    @SuppressWarnings("SystemConsoleNull") // from JDK 25 on it is null without a terminal
    private String typed(String prompt) {
        Console console = System.console();
        char[] typed =
                console == null || !console.isTerminal() ? null : console.readPassword(prompt);
        if (typed == null || typed.length == 0) {
            throw missing();
        }
        return new String(typed);
    }

    private ParameterException missing() {
        return refused(
                "A backup needs a passphrase. Type it in a terminal, or set KITHMAP_BACKUP_PASSPHRASE, or KITHMAP_BACKUP_PASSPHRASE_FILE with the name of a file that contains it.");
    }

    private ParameterException refused(String message) {
        return new ParameterException(new CommandLine(this), message);
    }
}
