package org.kithmap;

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
            err.println("That did not open the key file.");
        }
        throw wrong(lock);
    }

    private ParameterException wrong(KeyLock lock) {
        return refused(
                "This passphrase does not open the key file %s. The code of the recovery sheet does, too."
                        .formatted(lock.path()));
    }

    private ParameterException missing(KeyLock lock) {
        return refused(
                "The key file %s is protected by a passphrase. Type it in a terminal, put it into KITHMAP_PASSPHRASE, or name a file that holds it in KITHMAP_PASSPHRASE_FILE."
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
                    "The file %s, which should hold the passphrase, can't be read."
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
                                        "Passphrase, or the code of the recovery sheet: "))
                        .map(String::new);
    }
}
