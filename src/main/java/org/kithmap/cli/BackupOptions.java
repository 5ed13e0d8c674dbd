package org.kithmap.cli;

import static picocli.CommandLine.ScopeType.INHERIT;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kithmap.account.PasswordStrength;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The options on backups, from the command line or the environment.
final class BackupOptions {

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

    /// Returns the passphrase for a new backup. In a terminal it is typed twice.
    ///
    /// @throws ParameterException if it is missing or easy to guess
    String newPassphrase() {
        String chosen = given().orElseGet(this::typedTwice);
        if (PasswordStrength.weakness(chosen, null).isPresent()) {
            throw refused(
                    "This passphrase for backups is easy to guess. Use a longer one, such as five words that do not belong together.");
        }
        return chosen;
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
            throw refused(
                    "A backup needs a passphrase. Type it in a terminal, or set KITHMAP_BACKUP_PASSPHRASE, or KITHMAP_BACKUP_PASSPHRASE_FILE with the name of a file that contains it.");
        }
        return new String(typed);
    }

    private ParameterException refused(String message) {
        return new ParameterException(new CommandLine(this), message);
    }
}
