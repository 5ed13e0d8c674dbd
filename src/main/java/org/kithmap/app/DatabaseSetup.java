package org.kithmap.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.kithmap.account.Account;
import org.kithmap.account.Accounts;
import org.kithmap.exchange.ImportFormats;
import org.kithmap.exchange.format.InputFile;
import org.kithmap.graph.Graph;
import org.kithmap.map.MapStore;

/// The set-up of a database before its first use on a laptop.
public final class DatabaseSetup {

    /// Two fictional people: one with a rich network, and one at the start of a recovery.
    private static final List<String> SAMPLES = List.of("noor.json", "eli.json");

    private DatabaseSetup() {}

    /// Creates the account of the person on this machine, if it does not exist.
    ///
    /// @param sample whether a new account gets the sample maps; once removed, they don't return
    public static void prepare(Graph graph, MapStore maps, boolean sample) {
        boolean isNew = new Accounts(graph, Clock.systemUTC()).ensure(Account.OWNER);
        if (isNew && sample) {
            List<InputFile> files = SAMPLES.stream().map(DatabaseSetup::sample).toList();
            KithmapService.importer(graph, maps, Clock.systemUTC())
                    .bring(
                            Account.OWNER.id(),
                            ImportFormats.readAll(files),
                            false,
                            (done, total) -> {});
        }
    }

    private static InputFile sample(String name) {
        try (InputStream in = DatabaseSetup.class.getResourceAsStream("/samples/" + name)) {
            return new InputFile(name, Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
