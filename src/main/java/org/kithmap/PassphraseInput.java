package org.kithmap;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kithmap.seal.PassphraseSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// The passphrase as it is given: in the environment, in a file, or typed in the terminal, where
/// each wrong try makes the next one wait longer.
final class PassphraseInput implements PassphraseSource {

    private static final int TRIES = 4;

    private final Options options;
    private final PrintStream err;
    private int asked;

    PassphraseInput(Options options, PrintStream err) {
        this.options = options;
        this.err = err;
    }

    @Override
    public Optional<String> next(boolean again) {
        Optional<String> given = given(options.passphrase, options.passphraseFile);
        if (given.isPresent()) {
            return again ? Optional.empty() : given;
        }
        if (asked == TRIES) {
            return Optional.empty();
        }
        if (again) {
            err.println("That did not open the key file.");
            pause(Duration.ofSeconds(1L << asked));
        }
        asked++;
        return typed("Passphrase, or the code of the recovery sheet: ");
    }

    /// A new one, twice.
    Optional<String> chosen() {
        if (options.newPassphraseFile != null) {
            return given("", options.newPassphraseFile);
        }
        Optional<String> first = typed("New passphrase: ");
        return first.filter(one -> typed("The same again: ").filter(one::equals).isPresent());
    }

    private static Optional<String> given(String environment, @Nullable Path file) {
        if (file == null || file.toString().isBlank()) {
            return Optional.of(environment).filter(one -> !one.isEmpty());
        }
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            throw new ParameterException(
                    new CommandLine(new Options()),
                    "The file %s, which should hold the passphrase, can't be read.".formatted(file));
        }
    }

    @SuppressWarnings("SystemConsoleNull") // it is null where there is no terminal, from JDK 25 on
    private static Optional<String> typed(String prompt) {
        Console console = System.console();
        return console == null || !console.isTerminal()
                ? Optional.empty()
                : Optional.ofNullable(console.readPassword("%s", prompt)).map(String::new);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
