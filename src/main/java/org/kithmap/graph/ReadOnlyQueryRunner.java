package org.kithmap.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kithmap.graph.ReadFailed.Cause;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;

/// A runner for read queries that users wrote. Each runs in a read transaction with a time limit.
/// Rows are passed on one by one, so that a result is never held in memory as a whole.
///
/// Callers must check beforehand whether a query is allowed.
public final class ReadOnlyQueryRunner implements AutoCloseable {

    /// The number of rows per fetch. Fetched rows are held in memory.
    private static final int FETCH_SIZE = 500;

    private static final long MAX_BYTES_IN_FLIGHT = 8L << 20;

    private static final CypherFile TERMINATE = CypherFile.load("worker/terminate.cypher");
    private static final CypherFile VERSION = CypherFile.load("schema/version.cypher");
    private static final int SECONDS_FOR_A_CONNECTION = 5;
    private static final int SINCE_CYPHER_25 = 2025;

    /// A receiver of the rows of a result.
    public interface RowHandler {

        void columns(List<String> names);

        /// Receives a row.
        ///
        /// @return false to receive no more rows
        boolean row(List<@Nullable Object> values);
    }

    private final @Nullable BoltProxy boltProxy;
    private final Driver driver;
    private final SessionConfig reading =
            SessionConfig.builder()
                    .withDefaultAccessMode(AccessMode.READ)
                    .withFetchSize(FETCH_SIZE)
                    .build();
    private final String language;

    private ReadOnlyQueryRunner(Endpoint endpoint, @Nullable BoltProxy boltProxy) {
        this.boltProxy = boltProxy;
        this.driver =
                GraphDatabase.driver(
                        boltProxy == null ? endpoint.uri() : boltProxy.uri(),
                        AuthTokens.basic(endpoint.user(), endpoint.password()),
                        DriverConfig.of(SECONDS_FOR_A_CONNECTION));
        this.language = language();
    }

    /// Creates a runner for a database on this machine, which uses a [BoltProxy] to limit the size
    /// of rows.
    static ReadOnlyQueryRunner bounded(Endpoint endpoint) {
        return new ReadOnlyQueryRunner(endpoint, new BoltProxy(endpoint, MAX_BYTES_IN_FLIGHT));
    }

    /// Creates a runner for any database. Only the settings of the database can limit the size of
    /// its rows.
    public static ReadOnlyQueryRunner of(Endpoint endpoint) {
        return new ReadOnlyQueryRunner(endpoint, null);
    }

    /// Returns the prefix that selects Cypher 25, if the database supports it. The query policy
    /// parses Cypher 25, so the database must interpret a query in the same way.
    private String language() {
        try (Session session = driver.session(reading)) {
            String version = session.run(VERSION.text()).single().get("version").asString();
            int major = Integer.parseInt(version.split("\\D+", 2)[0]);
            return major >= SINCE_CYPHER_25 ? "CYPHER 25 " : "";
        } catch (Neo4jException e) {
            close();
            throw new CannotConnect("The research graph does not respond.", e);
        }
    }

    /// Returns Neo4j's plan for a query without running it.
    ///
    /// @throws ReadFailed if the query can't be planned, or would do more than read
    public QueryPlan explain(
            String id, String text, Map<String, @Nullable Object> parameters, Duration longest) {
        ResultSummary summary =
                Objects.requireNonNull(run(id, "EXPLAIN ", text, parameters, longest, null));
        if (summary.queryType() != QueryType.READ_ONLY) {
            throw new ReadFailed(
                    Cause.QUERY, "The query changes data. Only reading is allowed.", null);
        }
        return PlanReader.of(summary.plan());
    }

    /// Runs a query.
    ///
    /// @param id the id to pass to [#terminate]
    /// @param profile whether to measure the cost of each step
    /// @param longest the time limit
    /// @return the profiled plan; null if not requested, or if the handler stopped early
    /// @throws ReadFailed if the query fails or is terminated
    public @Nullable QueryPlan read(
            String id,
            String text,
            Map<String, @Nullable Object> parameters,
            boolean profile,
            Duration longest,
            RowHandler rowHandler) {
        ResultSummary summary =
                run(id, profile ? "PROFILE " : "", text, parameters, longest, rowHandler);
        return summary != null && summary.hasProfile() ? PlanReader.of(summary.profile()) : null;
    }

    /// @return null if the handler stopped early
    private @Nullable ResultSummary run(
            String id,
            String mode,
            String text,
            Map<String, @Nullable Object> parameters,
            Duration longest,
            @Nullable RowHandler rowHandler) {
        long cuts = cuts();
        String before = language + mode;
        TransactionConfig config =
                TransactionConfig.builder()
                        .withTimeout(longest)
                        .withMetadata(Map.of("question", id))
                        .build();
        try (Session session = driver.session(reading);
                Transaction transaction = session.beginTransaction(config)) {
            Result result = transaction.run(before + text, parameters);
            boolean all = rowHandler == null || deliver(result, rowHandler);
            ResultSummary summary = all ? result.consume() : null;
            transaction.rollback();
            return summary;
        } catch (Neo4jException e) {
            throw failed(e, cuts() > cuts, before);
        }
    }

    /// @return whether the handler received all rows
    private static boolean deliver(Result result, RowHandler rowHandler) {
        rowHandler.columns(result.keys());
        while (result.hasNext()) {
            Record record = result.next();
            if (!rowHandler.row(DriverValues.list(record.values()))) {
                return false;
            }
        }
        return true;
    }

    /// Terminates a query.
    ///
    /// @return whether it was still running
    /// @throws ReadFailed if the database does not answer
    public boolean terminate(String id) {
        try (Session session = driver.session(reading)) {
            return session.run(TERMINATE.text(), Map.of("question", id)).list().size() > 0;
        } catch (Neo4jException e) {
            throw failed(e, false, "");
        }
    }

    private long cuts() {
        return boltProxy == null ? 0 : boltProxy.cuts();
    }

    /// @param before the prefix of the query, which its author does not see
    private static ReadFailed failed(Neo4jException e, boolean cut, String before) {
        String message = ErrorPositions.without(before, String.valueOf(e.getMessage()));
        Cause cause = Neo4jStatusCodes.why(e);
        if (cause == null) {
            return new ReadFailed(cut ? Cause.TOO_MUCH : Cause.AWAY, message, e);
        }
        return new ReadFailed(cause, message, Neo4jStatusCodes.kind(e), e);
    }

    @Override
    public void close() {
        driver.close();
        if (boltProxy != null) {
            boltProxy.close();
        }
    }
}
