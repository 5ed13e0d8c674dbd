package org.kithmap.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.kithmap.account.Account;
import org.kithmap.account.Accounts;
import org.kithmap.app.KithmapService;
import org.kithmap.app.Settings;
import org.kithmap.backup.Backup;
import org.kithmap.backup.BackupSchedule;
import org.kithmap.encryption.KeyUnavailable;
import org.kithmap.encryption.MapKeys;
import org.kithmap.graph.CannotConnect;
import org.kithmap.graph.Connection;
import org.kithmap.graph.Endpoint;
import org.kithmap.graph.FolderInUse;
import org.kithmap.graph.InvalidCypherFile;
import org.kithmap.graph.StorageFull;
import org.kithmap.graph.UnusableFolder;
import org.kithmap.http.InvalidNetwork;
import org.kithmap.http.Network;
import org.kithmap.http.PortTaken;
import org.kithmap.monitor.JsonLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The command `kithmap`, which starts the service and runs it until it is stopped.
@Command(
        name = "kithmap",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        sortOptions = false,
        description = "Shows people who is there for them.",
        footer = {"", "All data stays on this machine, unless you choose a Neo4j elsewhere."})
public final class StartCommand implements Callable<Integer> {

    @Mixin private final Options options;
    @Mixin private final NetworkOptions networkOptions = new NetworkOptions();

    @Option(
            names = "--json-log",
            defaultValue = "${env:KITHMAP_JSON_LOG:-false}",
            description =
                    "Write the log as JSON, one line per event, including requests (KITHMAP_JSON_LOG).")
    private boolean jsonLog;

    private final PrintStream out = System.out;
    private PrintStream err = System.err;

    StartCommand(Options options) {
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (jsonLog) {
            JsonLog.use();
            err = JsonLog.lines();
        }
        try {
            run(options.settings(), network(), options.backup.plan());
            return 0;
        } catch (PortTaken
                | FolderInUse
                | CannotConnect
                | StorageFull
                | InvalidCypherFile
                | InvalidNetwork
                | KeyUnavailable
                | UnusableFolder
                | UncheckedIOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    /// Returns how the service is to be reached.
    Network network() {
        return networkOptions.network(options.port);
    }

    private void run(Settings settings, Network network, Optional<BackupSchedule.Plan> backups)
            throws InterruptedException {
        PortTaken.check(network);
        settings.research().server().ifPresent(Endpoint::requireAddress);
        if (!settings.plainBolt()) {
            settings.research().server().ifPresent(Endpoint::requirePrivate);
        }
        try (Connection connection = DatabaseOpener.open(settings, err)) {
            MapKeys mapKeys = DatabaseOpener.mapKeys(settings, connection.graph());
            if (settings.practice()) {
                mapKeys.lock().requireNone();
            }
            if (!settings.practice()) {
                new Accounts(connection.graph(), Clock.systemUTC()).ensure(Account.OWNER);
            }
            try (KithmapService kithmap =
                    KithmapService.start(
                            connection.graph(),
                            mapKeys,
                            network,
                            settings.practice(),
                            settings.rules(),
                            settings.lockAfter(),
                            settings.research(),
                            Clock.systemUTC())) {
                backups.ifPresent(plan -> startBackups(connection, mapKeys, plan));
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(() -> end(kithmap, connection), "shutdown"));
                err.println(
                        settings.practice()
                                ? "Press Enter for a link to add another administrator, Ctrl-C to stop."
                                : "Press Enter for a new sign-in link, Ctrl-C to stop.");
                if (settings.practice() && hasAdministrator(connection)) {
                    out.println("Kithmap is at " + kithmap.address());
                } else {
                    printLink(kithmap);
                }
                Thread.ofPlatform().daemon().name("enter").start(() -> printLinkOnEnter(kithmap));
                new CountDownLatch(1).await(); // until the shutdown hook has closed everything
            }
        }
    }

    /// They end with the process: an interrupted backup leaves nothing that is taken for one.
    private void startBackups(Connection connection, MapKeys mapKeys, BackupSchedule.Plan plan) {
        Backup backup = new Backup(connection.graph(), mapKeys.lock().path());
        new BackupSchedule(backup, plan, Clock.systemUTC(), err::println).start();
    }

    private static boolean hasAdministrator(Connection connection) {
        return new Accounts(connection.graph(), Clock.systemUTC()).hasAdministrator();
    }

    private static void end(KithmapService kithmap, Connection connection) {
        kithmap.close();
        connection.close();
    }

    /// Prints the only line on standard output, which is the last one printed.
    private void printLink(KithmapService kithmap) {
        out.println("Kithmap is at %s · open %s".formatted(kithmap.address(), kithmap.freshLink()));
    }

    private void printLinkOnEnter(KithmapService kithmap) {
        var terminal =
                new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        try {
            while (terminal.readLine() != null) {
                printLink(kithmap);
            }
        } catch (IOException nobodyTypes) {
            // without a terminal there are no further links; a restart prints one
        }
    }
}
