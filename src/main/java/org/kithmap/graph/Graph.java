package org.kithmap.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;

/// A graph database that runs Cypher files with parameters. Every read sees all writes that were
/// acknowledged before it, also on a cluster.
///
/// Each method throws [GraphUnavailable] if the database can't be reached; writes also throw
/// [GraphConflict] and [StorageFull].
public final class Graph implements AutoCloseable {

    /// The number of attempts of a read. After a restart of the database some pooled connections
    /// are dead, which only their use reveals.
    private static final int READ_ATTEMPTS = 3;

    /// The time to wait for a connection. Under high load, a late answer is better than none.
    private static final int SECONDS_FOR_A_CONNECTION = 20;

    private final Driver driver;
    private final Optional<Storage> storage;
    private final Runnable beforeWrite;
    private final DatabaseMetrics databaseMetrics;
    private final SessionConfig reading;
    private final SessionConfig writing;

    /// Connects to a server, whose disk is not monitored here.
    Graph(Endpoint endpoint) {
        this(endpoint, Optional.empty());
    }

    /// @param storage the disk of the database, which can refuse writes
    Graph(Endpoint endpoint, Optional<Storage> storage) {
        this.driver =
                GraphDatabase.driver(
                        endpoint.uri(),
                        AuthTokens.basic(endpoint.user(), endpoint.password()),
                        DriverConfig.of(SECONDS_FOR_A_CONNECTION));
        this.storage = storage;
        this.beforeWrite = () -> storage.ifPresent(Storage::requireForChanges);
        this.databaseMetrics = new DatabaseMetrics();
        BookmarkManager bookmarks =
                BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build());
        this.reading = DriverConfig.session(AccessMode.READ, bookmarks);
        this.writing = DriverConfig.session(AccessMode.WRITE, bookmarks);
    }

    private Graph(Graph graph, Consumer<Storage> beforeWrite) {
        this.driver = graph.driver;
        this.storage = graph.storage;
        this.beforeWrite = () -> storage.ifPresent(beforeWrite);
        this.databaseMetrics = graph.databaseMetrics;
        this.reading = graph.reading;
        this.writing = graph.writing;
    }

    /// Returns a view of this database for the writes of signing in and out. They may use the
    /// reserved disk space when changes are already refused. Closing this graph closes the view.
    public Graph usingReserve() {
        return new Graph(this, Storage::requireForAccess);
    }

    /// Returns the disk of the database; empty for a server.
    public Optional<Storage> storage() {
        return storage;
    }

    /// Connects to a database without running migrations.
    ///
    /// @throws CannotConnect if it does not answer or refuses the connection
    public static Graph to(Endpoint endpoint) {
        Graph graph;
        try {
            graph = new Graph(endpoint);
        } catch (IllegalArgumentException e) {
            throw new CannotConnect(
                    "%s is not the address of a Neo4j.".formatted(endpoint.uri()), e);
        }
        try {
            graph.verifyConnectivity();
            return graph;
        } catch (Neo4jException e) {
            graph.close();
            throw new CannotConnect("The Neo4j at %s can't be used.".formatted(endpoint.uri()), e);
        }
    }

    /// Returns the counters of its use.
    public DatabaseMetrics usage() {
        return databaseMetrics;
    }

    /// Runs a read query in one round trip.
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

    /// Runs several read queries with the same parameters in one transaction, so that they see the
    /// same snapshot.
    ///
    /// @return the rows of each query, in order
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

    /// Runs a write query in a transaction of its own. If the connection breaks before the
    /// acknowledgement, the query runs again; so it must be idempotent or violate a constraint the
    /// second time.
    public List<Row> write(CypherFile query, Map<String, @Nullable Object> parameters) {
        return inTransaction(transaction -> transaction.run(query, parameters));
    }

    /// Runs several queries in one write transaction. The work may run again, as in [#write].
    public <T extends @Nullable Object> T inTransaction(Function<Transaction, T> work) {
        beforeWrite.run();
        return translating(() -> {
            try (Session session = driver.session(writing)) {
                return session.executeWrite(
                        transaction -> work.apply(new Transaction(transaction)));
            }
        });
    }

    /// Runs work in a write transaction that is always rolled back. Only the work itself sees its
    /// writes. It is therefore allowed even when writes are refused.
    public <T extends @Nullable Object> T inRolledBackTransaction(Function<Transaction, T> work) {
        return translating(() -> {
            try (Session session = driver.session(writing);
                    org.neo4j.driver.Transaction transaction = session.beginTransaction()) {
                T found = work.apply(new Transaction(transaction));
                transaction.rollback();
                return found;
            }
        });
    }

    /// Runs a statement that changes the schema. Neo4j requires a transaction of its own for it.
    void alterSchema(CypherFile statement) {
        translating(() -> {
            try (Session session = driver.session(writing)) {
                return session.executeWrite(transaction -> rows(transaction.run(statement.text())));
            }
        });
    }

    /// An open write transaction.
    public static final class Transaction {

        private final SimpleQueryRunner runner;

        private Transaction(SimpleQueryRunner runner) {
            this.runner = runner;
        }

        public List<Row> run(CypherFile query, Map<String, @Nullable Object> parameters) {
            return rows(runner.run(query.text(), parameters));
        }
    }

    /// Opens a session of the driver itself, which the caller closes.
    Session session(SessionConfig config) {
        return driver.session(config);
    }

    /// @throws Neo4jException the driver's own exception, from which [Connection] makes a message
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

    <T extends @Nullable Object> T translating(Supplier<T> work) {
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
            return new GraphUnavailable("the database does not respond", e);
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
