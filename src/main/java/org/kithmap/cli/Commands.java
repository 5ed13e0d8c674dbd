package org.kithmap.cli;

import java.io.Console;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.function.BiFunction;
import org.kithmap.account.Account;
import org.kithmap.account.Accounts;
import org.kithmap.analysis.QueryCommand;
import org.kithmap.analysis.QuerySession;
import org.kithmap.analysis.query.AnalystQueries;
import org.kithmap.analysis.query.DifferenceLog;
import org.kithmap.analysis.query.EncryptedQueries;
import org.kithmap.analysis.query.QueryLog;
import org.kithmap.app.KithmapService;
import org.kithmap.app.Settings;
import org.kithmap.encryption.KeyUnavailable;
import org.kithmap.encryption.MapKeys;
import org.kithmap.exchange.ExportCommand;
import org.kithmap.exchange.ExportSource;
import org.kithmap.exchange.Exporter;
import org.kithmap.exchange.ImportCommand;
import org.kithmap.exchange.ImportTarget;
import org.kithmap.graph.Connection;
import org.kithmap.graph.Graph;
import org.kithmap.graph.UnusableFolder;
import org.kithmap.insight.Insights;
import org.kithmap.map.MapStore;
import org.kithmap.querypolicy.QueryPolicy;
import org.kithmap.research.ResearchGraph;
import picocli.CommandLine;

/// The command line: `kithmap` and its subcommands, with their dependencies.
public final class Commands {

    private Commands() {}

    public static CommandLine all() {
        Options options = new Options();
        ImportCommand importCommand =
                new ImportCommand(
                        () -> beside(options, Commands::destination),
                        System.out,
                        System.err,
                        isTerminal());
        ExportCommand exportCommand =
                new ExportCommand(
                        () -> beside(options, Commands::exportSource), System.out, System.err);
        QueryCommand query =
                new QueryCommand(
                        () -> beside(options, Commands::querySession),
                        System.in,
                        System.out,
                        System.err);
        return new CommandLine(new StartCommand(options))
                .addSubcommand(importCommand)
                .addSubcommand(exportCommand)
                .addSubcommand(query)
                .addSubcommand(BackupCommands.backup(options))
                .addSubcommand(BackupCommands.restore(options))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, given) -> wrong(e))
                .setExecutionExceptionHandler((e, command, given) -> failed(e, command));
    }

    /// Reports an invalid argument in one line, because the full usage would hide the error.
    private static int wrong(CommandLine.ParameterException e) {
        CommandLine command = e.getCommandLine();
        String said = String.valueOf(e.getMessage()).strip();
        command.getErr().println(said + (said.endsWith(".") ? "" : ".") + " See --help.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /// Reports an unexpected failure in one line, because a stack trace does not help the user.
    private static int failed(Exception e, CommandLine command) {
        StackTraceElement[] places = e.getStackTrace();
        command.getErr()
                .println(
                        e instanceof UncheckedIOException || e instanceof UnusableFolder
                                ? e.getMessage()
                                : "Kithmap failed because of a bug: %s%s."
                                        .formatted(
                                                e.getClass().getName(),
                                                places.length == 0 ? "" : " at " + places[0]));
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    /// Opens a connection for a command. The command must close it, along with the created object.
    static <T> T beside(Options options, BiFunction<Connection, Settings, T> make) {
        Settings settings = options.settings();
        Connection connection = DatabaseOpener.openBeside(settings, System.err);
        try {
            return make.apply(connection, settings);
        } catch (KeyUnavailable e) {
            connection.close();
            throw e;
        }
    }

    private static ImportTarget destination(Connection connection, Settings settings) {
        Graph graph = connection.graph();
        Clock clock = Clock.systemUTC();
        MapStore maps =
                KithmapService.maps(graph, DatabaseOpener.unlockedMapKeys(settings, graph), clock);
        new Accounts(graph, clock).ensure(Account.OWNER);
        return new ImportTarget(
                KithmapService.importer(graph, maps, clock), Account.OWNER.id(), connection::close);
    }

    private static ExportSource exportSource(Connection connection, Settings settings) {
        Graph graph = connection.graph();
        MapStore maps =
                KithmapService.maps(
                        graph, DatabaseOpener.unlockedMapKeys(settings, graph), Clock.systemUTC());
        return new ExportSource(new Exporter(maps), Account.OWNER.id(), connection::close);
    }

    /// Creates a session for one query, with a copy of its own. On the console of a practice it
    /// needs no account, but discloses no more than to analysts.
    private static QuerySession querySession(Connection connection, Settings settings) {
        Graph graph = connection.graph();
        Clock clock = Clock.systemUTC();
        MapKeys mapKeys = DatabaseOpener.unlockedMapKeys(settings, graph);
        MapStore maps = KithmapService.maps(graph, mapKeys, clock);
        if (!settings.practice()) {
            new Accounts(graph, clock).ensure(Account.OWNER);
        }
        ResearchGraph researchGraph =
                new ResearchGraph(
                        graph,
                        maps,
                        new Insights(graph, maps).catalogue(),
                        settings.research().onThisMachine().setup(settings.practice()),
                        clock);
        EncryptedQueries encryptedQueries = new EncryptedQueries(graph, mapKeys);
        return new QuerySession(
                new AnalystQueries(
                        new QueryPolicy(settings.research().smallCells()),
                        researchGraph,
                        new QueryLog(graph, encryptedQueries, clock),
                        new DifferenceLog(graph, encryptedQueries, clock),
                        settings.research().smallCells()),
                researchGraph,
                settings.practice() ? "console" : Account.OWNER.id(),
                () -> {
                    researchGraph.close();
                    connection.close();
                });
    }

    @SuppressWarnings("SystemConsoleNull") // from JDK 25 on it is null again without a terminal
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
