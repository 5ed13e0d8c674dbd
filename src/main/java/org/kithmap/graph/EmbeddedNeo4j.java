package org.kithmap.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.internal.helpers.HostnamePort;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.fs.FileSystemAbstraction;
import org.neo4j.kernel.impl.transaction.log.checkpoint.CheckPointer;
import org.neo4j.kernel.impl.transaction.log.checkpoint.SimpleTriggerInfo;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;
import picocli.CommandLine;

/// A Neo4j in this process with its data in a folder. It is reachable over Bolt from this machine
/// only, with a password that is new at every start. This class and [MetricComputation] are the
/// only ones that use Neo4j's server classes.
final class EmbeddedNeo4j implements AutoCloseable {

    private static final String USER = "neo4j";
    private static final String DATABASE = "neo4j";
    private static final String SYSTEM = "system";
    private static final Duration SHUTDOWN = Duration.ofSeconds(20);
    private static final long AVAILABLE_MILLIS = 60_000;

    private final DatabaseManagementService service;
    private final Endpoint endpoint;

    private EmbeddedNeo4j(DatabaseManagementService service, Endpoint endpoint) {
        this.service = service;
        this.endpoint = endpoint;
    }

    /// Starts the database of the service.
    ///
    /// @throws CannotConnect if the database does not start
    static EmbeddedNeo4j start(DataFolder folder) {
        return start(folder, conf("neo4j.conf"));
    }

    /// Returns a Neo4j configuration.
    ///
    /// @param name the name of a resource next to this class
    static String conf(String name) {
        try (InputStream in =
                Objects.requireNonNull(EmbeddedNeo4j.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts a database. A new one never accepts the initial password that is publicly known.
    ///
    /// @param settings the content of a Neo4j configuration file
    /// @throws CannotConnect if the database does not start
    /// @throws UnusableFolder if its files can't be written
    static EmbeddedNeo4j start(DataFolder folder, String settings) {
        Path home = folder.path().resolve("neo4j");
        try {
            Files.createDirectories(home);
            deleteIfEmpty(home.resolve("data").resolve("server_id"));
            Path conf = home.resolve("neo4j.conf");
            Files.writeString(conf, settings);
            String password = randomPassword();
            Path databases = home.resolve("data").resolve("databases");
            boolean empty = Files.notExists(databases);
            if (empty) {
                setInitialPassword(home, password);
            } else if (!folder.isSetUp()) {
                // a first start was interrupted, before or after the database took over its
                // password
                setInitialPassword(home, randomPassword());
            }
            DatabaseManagementService service = build(home, conf);
            if (!folder.isSetUp()) {
                checkpoint(service, SYSTEM);
                checkpoint(service, DATABASE);
                folder.markSetUp(databases);
            }
            if (!empty) {
                setPassword(service, password);
            }
            Endpoint endpoint = new Endpoint("bolt://" + boltAddress(service), USER, password);
            folder.announce(
                    new DataFolder.Running(
                            ProcessHandle.current().pid(),
                            endpoint.uri(),
                            endpoint.user(),
                            endpoint.password()));
            return new EmbeddedNeo4j(service, endpoint);
        } catch (IOException e) {
            throw new UnusableFolder(folder.path(), e);
        }
    }

    /// Replaces the publicly known initial password of a new database before it is started for the
    /// first time. A database that exists keeps its password.
    static void setInitialPassword(Path home, String password) throws IOException {
        try (FileSystemAbstraction files = new DefaultFileSystemAbstraction();
                PrintStream silent = new PrintStream(OutputStream.nullOutputStream())) {
            var command =
                    new SetInitialPasswordCommand(
                            new ExecutionContext(home, home, silent, silent, files));
            CommandLine.populateCommand(command, "--", password); // it may begin with a hyphen
            command.execute();
        }
    }

    private static DatabaseManagementService build(Path home, Path conf) {
        DatabaseManagementService service;
        try {
            service =
                    new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(conf).build();
        } catch (RuntimeException e) {
            throw new CannotConnect(startFailure(home), e);
        }
        // build() also returns if the database failed to start
        if (!service.database(DATABASE).isAvailable(AVAILABLE_MILLIS)) {
            shutDownWithin(service, SHUTDOWN);
            throw new CannotConnect(startFailure(home));
        }
        return service;
    }

    private static String startFailure(Path home) {
        return "The database did not start. The reason is at the end of %s; often the disk is full or a folder can't be written to."
                .formatted(home.resolve("logs").resolve("debug.log"));
    }

    /// Replaces the password of the user as Neo4j itself takes over an initial one. A query would
    /// do it too, but the first one on the system database takes a fifth of the work of a start.
    private static void setPassword(DatabaseManagementService service, String password) {
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        String credentials =
                SystemGraphCredential.createCredentialForPassword(bytes, new SecureHasher())
                        .serialize();
        try (Transaction transaction = service.database(SYSTEM).beginTx()) {
            Objects.requireNonNull(transaction.findNode(Label.label("User"), "name", USER))
                    .setProperty("credentials", credentials);
            transaction.commit();
        }
    }

    private static HostnamePort boltAddress(DatabaseManagementService service) {
        return part(service, DATABASE, ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT);
    }

    private static void checkpoint(DatabaseManagementService service, String database)
            throws IOException {
        part(service, database, CheckPointer.class)
                .forceCheckPoint(new SimpleTriggerInfo("Kithmap"));
    }

    private static <T> T part(DatabaseManagementService service, String database, Class<T> type) {
        return ((GraphDatabaseAPI) service.database(database))
                .getDependencyResolver()
                .resolveDependency(type);
    }

    private static String randomPassword() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void deleteIfEmpty(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) == 0) {
            Files.delete(file);
        }
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /// Returns the database for direct use within this process.
    GraphDatabaseService database() {
        return service.database(DATABASE);
    }

    /// Makes the database read-only and sets the limits of each transaction. Everything written is
    /// on the disk afterwards, so that the files can be used again even if this process is killed.
    ///
    /// @param longest the time limit of a transaction
    /// @param bytes the memory limit of a transaction; all together may use twice as much
    void makeReadOnly(Duration longest, long bytes) {
        try {
            checkpoint(service, DATABASE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Config config = part(service, DATABASE, Config.class);
        set(config, GraphDatabaseSettings.read_only_database_default, true);
        set(config, GraphDatabaseSettings.transaction_timeout, longest);
        set(config, GraphDatabaseSettings.memory_transaction_max_size, bytes);
        set(config, GraphDatabaseSettings.memory_transaction_database_max_size, 2 * bytes);
    }

    private static <T> void set(Config config, Setting<T> setting, T value) {
        config.setDynamic(setting, value, EmbeddedNeo4j.class.getSimpleName());
    }

    /// Shuts the database down, with a time limit because a shutdown on a full disk may never
    /// return. All acknowledged writes are in the transaction log, so none is lost.
    private static void shutDownWithin(DatabaseManagementService service, Duration longest) {
        Thread shutdown =
                Thread.ofPlatform().daemon().name("neo4j-shutdown").start(service::shutdown);
        try {
            shutdown.join(longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        shutDownWithin(service, SHUTDOWN);
    }
}
