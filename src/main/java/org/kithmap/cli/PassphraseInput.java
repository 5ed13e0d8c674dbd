package org.kithmap.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Optional;
import org.kithmap.encryption.KeyLock;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// The passphrase for a command: from the environment, from a file, or typed in the terminal.
final class PassphraseInput {

    private static final int TRIES = 3;

    private final Options options;
    private final PrintStream err;

    PassphraseInput(Options options, PrintStream err) {
        this.options = options;
        this.err = err;
    }

    /// Unlocks the keys if they are locked.
    ///
    /// @throws ParameterException if the passphrase is missing or wrong
    void unlock(KeyLock lock) {
        if (!lock.isLocked()) {
            return;
        }
        Optional<String> given = given();
        if (given.isPresent()) {
            if (lock.unlock(given.get())) {
                return;
            }
            throw wrong(lock);
        }
        for (int i = 0; i < TRIES; i++) {
            String typed = typed().orElseThrow(() -> missing(lock));
            if (lock.unlock(typed)) {
                return;
            }
            err.println("That is not the passphrase or the recovery code.");
        }
        throw wrong(lock);
    }

    private ParameterException wrong(KeyLock lock) {
        return refused(
                "This passphrase does not unlock the key file %s. You can also use the code on the recovery sheet."
                        .formatted(lock.path()));
    }

    private ParameterException missing(KeyLock lock) {
        return refused(
                "A passphrase protects the key file %s. Type it in a terminal, or set KITHMAP_PASSPHRASE, or KITHMAP_PASSPHRASE_FILE with the name of a file that contains it."
                        .formatted(lock.path()));
    }

    private ParameterException refused(String message) {
        return new ParameterException(new CommandLine(options), message);
    }

    private Optional<String> given() {
        if (options.passphraseFile == null || options.passphraseFile.toString().isBlank()) {
            return Optional.of(options.passphrase).filter(one -> !one.isEmpty());
        }
        try {
            return Optional.of(Files.readString(options.passphraseFile).strip());
        } catch (IOException e) {
            throw refused(
                    "The passphrase file %s can't be read. Check its name and permissions."
                            .formatted(options.passphraseFile));
        }
    }

    @SuppressWarnings("SystemConsoleNull") // from JDK 25 on it is null without a terminal
    private static Optional<String> typed() {
        Console console = System.console();
        return console == null || !console.isTerminal()
                ? Optional.empty()
                : Optional.ofNullable(
                                console.readPassword(
                                        "Passphrase, or the code on the recovery sheet: "))
                        .map(String::new);
    }
}
