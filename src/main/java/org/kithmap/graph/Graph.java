package org.kithmap.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;

/// Runs Cypher files with parameters. Every read sees every write that was acknowledged before it,
/// on a cluster too.
///
/// Each method throws [GraphUnavailable] when the database can't be reached; writes also
/// [GraphConflict] and [StorageFull].
public final class Graph implements AutoCloseable {

    /// A read is tried this often: after a restart of the database some pooled connections are
    /// dead, and each is only found out by using it.
    private static final int READ_ATTEMPTS = 3;

    /// When many ask at once, it is better to be answered late than not at all.
    private static final int SECONDS_FOR_A_CONNECTION = 20;

    private final Driver driver;
    private final Optional<Storage> storage;
    private final Runnable beforeWrite;
    private final DatabaseMetrics databaseMetrics;
    private final SessionConfig reading;
    private final SessionConfig writing;

    /// A server, which looks after its own disk.
    Graph(Endpoint endpoint) {
        this(endpoint, Optional.empty());
    }

    /// @param storage may refuse writes
    Graph(Endpoint endpoint, Optional<Storage> storage) {
        this.driver =
                GraphDatabase.driver(
                        endpoint.uri(),
                        AuthTokens.basic(endpoint.user(), endpoint.password()),
                        config(SECONDS_FOR_A_CONNECTION));
        this.storage = storage;
        this.beforeWrite = () -> storage.ifPresent(Storage::requireForChanges);
        this.databaseMetrics = new DatabaseMetrics();
        BookmarkManager bookmarks =
                BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build());
        this.reading = session(AccessMode.READ, bookmarks);
        this.writing = session(AccessMode.WRITE, bookmarks);
    }

    private Graph(Graph graph, Consumer<Storage> beforeWrite) {
        this.driver = graph.driver;
        this.storage = graph.storage;
        this.beforeWrite = () -> storage.ifPresent(beforeWrite);
        this.databaseMetrics = graph.databaseMetrics;
        this.reading = graph.reading;
        this.writing = graph.writing;
    }

    /// The same database for what signing in writes: it goes on where changes are refused. It ends
    /// with this one.
    public Graph usingReserve() {
        return new Graph(this, Storage::requireForAccess);
    }

    /// The disk the database is on; empty for a server.
    public Optional<Storage> storage() {
        return storage;
    }

    /// A database as it is: nothing is brought up to date in it.
    ///
    /// @throws CannotConnect when it does not answer, or refuses
    public static Graph to(Endpoint endpoint) {
        Graph graph;
        try {
            graph = new Graph(endpoint);
        } catch (IllegalArgumentException e) {
            throw new CannotConnect("%s is no address of a Neo4j.".formatted(endpoint.uri()), e);
        }
        try {
            graph.verifyConnectivity();
            return graph;
        } catch (Neo4jException e) {
            graph.close();
            throw new CannotConnect("The Neo4j at %s can't be used.".formatted(endpoint.uri()), e);
        }
    }

    static Config config(int secondsForAConnection) {
        return Config.builder()
                .withConnectionTimeout(5, TimeUnit.SECONDS)
                .withConnectionAcquisitionTimeout(secondsForAConnection, TimeUnit.SECONDS)
                .withMaxTransactionRetryTime(5, TimeUnit.SECONDS)
                .withConnectionLivenessCheckTimeout(30, TimeUnit.SECONDS)
                .withMinimumNotificationSeverity(NotificationSeverity.OFF)
                // what goes wrong is thrown; and it puts every message, with somebody's words in
                // it,
                // into words of its own even where nobody listens
                .withLogging(Logging.none())
                .withTelemetryDisabled(true)
                .build();
    }

    private static SessionConfig session(AccessMode mode, BookmarkManager bookmarks) {
        return SessionConfig.builder()
                .withDefaultAccessMode(mode)
                .withBookmarkManager(bookmarks)
                .build();
    }

    /// How much it is used.
    public DatabaseMetrics usage() {
        return databaseMetrics;
    }

    /// One query, reading: one round trip.
    public List<Row> read(CypherFile query, Map<String, @Nullable Object> parameters) {
        return databaseMetrics.counting(() -> attempting(query, parameters));
    }

    private List<Row> attempting(CypherFile query, Map<String, @Nullable Object> parameters) {
        for (int attempt = 1; ; attempt++) {
            try (Session session = driver.session(reading)) {
                return rows(session.run(query.text(), parameters));
            } catch (Neo4jException e) {
                if (attempt == READ_ATTEMPTS || !(e instanceof RetryableException)) {
                    throw translated(e);
                }
            }
        }
    }

    /// Several queries with the same parameters in one transaction, so that they speak of the same
    /// moment.
    ///
    /// @return the rows of each, in order
    public List<List<Row>> readAll(
            List<CypherFile> queries, Map<String, @Nullable Object> parameters) {
        return translating(() -> {
            try (Session session = driver.session(reading)) {
                return session.executeRead(transaction -> {
                    List<List<Row>> answers = new ArrayList<>(queries.size());
                    for (CypherFile query : queries) {
                        answers.add(rows(transaction.run(query.text(), parameters)));
                    }
                    return answers;
                });
            }
        });
    }

    /// One query, writing, in a transaction of its own. It may run again when the connection breaks
    /// before the database acknowledged it, so it must lead to the same graph when it runs twice,
    /// or break a constraint.
    public List<Row> write(CypherFile query, Map<String, @Nullable Object> parameters) {
        return inTransaction(transaction -> transaction.run(query, parameters));
    }

    /// Several queries, all or none. The work may run again, as in [#write].
    public <T extends @Nullable Object> T inTransaction(Function<Transaction, T> work) {
        beforeWrite.run();
        return translating(() -> {
            try (Session session = driver.session(writing)) {
                return session.executeWrite(
                        transaction -> work.apply(new Transaction(transaction)));
            }
        });
    }

    /// Work in a transaction that is never committed: what it writes is seen by itself only, and
    /// nothing of it stays. So it may be done where writes are refused.
    public <T extends @Nullable Object> T inPassing(Function<Transaction, T> work) {
        return translating(() -> {
            try (Session session = driver.session(writing);
                    org.neo4j.driver.Transaction transaction = session.beginTransaction()) {
                T found = work.apply(new Transaction(transaction));
                transaction.rollback();
                return found;
            }
        });
    }

    /// One statement that changes the schema, which Neo4j wants by itself.
    void alterSchema(CypherFile statement) {
        translating(() -> {
            try (Session session = driver.session(writing)) {
                return session.executeWrite(transaction -> rows(transaction.run(statement.text())));
            }
        });
    }

    /// A writing transaction under way.
    public static final class Transaction {

        private final SimpleQueryRunner runner;

        private Transaction(SimpleQueryRunner runner) {
            this.runner = runner;
        }

        public List<Row> run(CypherFile query, Map<String, @Nullable Object> parameters) {
            return rows(runner.run(query.text(), parameters));
        }
    }

    /// @throws Neo4jException as the driver says it, for [Connection] to tell why
    void verifyConnectivity() {
        driver.verifyConnectivity();
    }

    private static List<Row> rows(Result result) {
        List<Row> rows = new ArrayList<>();
        while (result.hasNext()) {
            Map<String, @Nullable Object> columns = result.next().asMap(Value::asObject);
            rows.add(new Row(columns));
        }
        return rows;
    }

    private <T extends @Nullable Object> T translating(Supplier<T> work) {
        return databaseMetrics.counting(() -> {
            try {
                return work.get();
            } catch (Neo4jException e) {
                throw translated(e);
            }
        });
    }

    private static RuntimeException translated(Neo4jException e) {
        if (e instanceof RetryableException) {
            return new GraphUnavailable("the database does not answer", e);
        }
        if (e instanceof ClientException
                && e.code().equals("Neo.ClientError.Schema.ConstraintValidationFailed")) {
            return new GraphConflict(e);
        }
        return e;
    }

    @Override
    public void close() {
        driver.close();
    }
}
