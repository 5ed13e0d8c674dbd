package org.kithmap;

import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kithmap.account.Strength;
import org.kithmap.graph.CannotConnect;
import org.kithmap.graph.Connection;
import org.kithmap.graph.FolderInUse;
import org.kithmap.graph.StorageFull;
import org.kithmap.research.Research;
import org.kithmap.seal.LostKey;
import org.kithmap.seal.Seals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `kithmap passphrase`: protects the key file of a laptop by a passphrase, changes that or takes it
/// away. Kithmap must not be running.
@Command(
        name = "passphrase",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Protects what is kept on this computer by a passphrase: it is asked for whenever Kithmap is started.",
            "The recovery sheet is printed, to be put on paper and kept elsewhere. Who forgets the passphrase and loses the sheet loses the names and words on all maps."
        })
final class PassphraseCommand implements Callable<Integer> {

    private static final int SHORTEST = 12;

    @Option(names = "--remove", description = "Take the passphrase away.")
    private boolean remove;

    private final Options options;
    private final PrintStream out;
    private final PrintStream err;

    PassphraseCommand(Options options, PrintStream out, PrintStream err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Settings settings = options.settings();
        if (settings.practice()) {
            err.println(
                    "A practice has no passphrase: everybody signs in with a password of their own, and replicas must start by themselves.");
            return 1;
        }
        try (Connection connection = Database.open(settings, err)) {
            Seals seals = Database.seals(settings, connection.graph());
            return remove ? taken(seals) : set(seals, settings);
        } catch (FolderInUse e) {
            err.println(e.getMessage());
            return 1;
        } catch (CannotConnect | StorageFull | LostKey e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private int taken(Seals seals) {
        if (!seals.hasPassphrase()) {
            err.println("There is no passphrase.");
            return 1;
        }
        seals.removePassphrase();
        err.println("The passphrase is gone. Kithmap starts without one, and the recovery sheet opens nothing any more.");
        return 0;
    }

    private int set(Seals seals, Settings settings) {
        err.println(
                "If you forget the passphrase and lose the recovery sheet, nobody can read the names and words on your maps again, and neither can you.");
        Optional<String> chosen = settings.passphrase().chosen();
        if (chosen.isEmpty()) {
            err.println(
                    "No new passphrase: type the same twice in a terminal, or name a file that holds it with --new-passphrase-file. Nothing was changed.");
            return 1;
        }
        Optional<String> weakness =
                chosen.get().codePointCount(0, chosen.get().length()) < SHORTEST
                        ? Optional.of("short")
                        : Strength.weakness(chosen.get(), null);
        if (weakness.isPresent()) {
            err.println(
                    "This passphrase would be guessed too soon (%s). Four or five words that have nothing to do with each other are a good one. Nothing was changed."
                            .formatted(weakness.get()));
            return 1;
        }
        Research.removeCopies(settings.research().folder());
        out.print(RecoverySheet.of(seals.setPassphrase(chosen.get())));
        err.println("From now on Kithmap asks for the passphrase whenever it is started.");
        return 0;
    }
}
