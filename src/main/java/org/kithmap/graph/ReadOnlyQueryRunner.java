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

/// Runs queries that somebody wrote, to read only: in a transaction that says so and is ended in
/// time, row by row, so that nothing is held but what is just handed over.
///
/// What may be run is for others to decide, before.
public final class ReadOnlyQueryRunner implements AutoCloseable {

    /// Rows asked for at once. What of them has come waits in memory.
    private static final int AT_ONCE = 500;

    private static final long MOST_AT_ONCE = 8L << 20;

    private static final CypherFile TERMINATE = CypherFile.load("worker/terminate.cypher");
    private static final CypherFile VERSION = CypherFile.load("schema/version.cypher");
    private static final int SECONDS_FOR_A_CONNECTION = 5;
    private static final int SINCE_CYPHER_25 = 2025;

    /// Takes the rows of an answer.
    public interface RowHandler {

        void columns(List<String> names);

        /// @return false to have no more
        boolean row(List<@Nullable Object> values);
    }

    private final @Nullable BoltProxy boltProxy;
    private final Driver driver;
    private final SessionConfig reading =
            SessionConfig.builder()
                    .withDefaultAccessMode(AccessMode.READ)
                    .withFetchSize(AT_ONCE)
                    .build();
    private final String language;

    private ReadOnlyQueryRunner(Endpoint endpoint, @Nullable BoltProxy boltProxy) {
        this.boltProxy = boltProxy;
        this.driver =
                GraphDatabase.driver(
                        boltProxy == null ? endpoint.uri() : boltProxy.uri(),
                        AuthTokens.basic(endpoint.user(), endpoint.password()),
                        Graph.config(SECONDS_FOR_A_CONNECTION));
        this.language = language();
    }

    /// Of a database on this machine, whose rows may be of any length.
    static ReadOnlyQueryRunner bounded(Endpoint endpoint) {
        return new ReadOnlyQueryRunner(endpoint, new BoltProxy(endpoint, MOST_AT_ONCE));
    }

    /// Of a database anywhere. How long its rows may be is for its own settings to bound.
    public static ReadOnlyQueryRunner of(Endpoint endpoint) {
        return new ReadOnlyQueryRunner(endpoint, null);
    }

    /// The gate reads Cypher 25; a database that knows it must, too.
    private String language() {
        try (Session session = driver.session(reading)) {
            String version = session.run(VERSION.text()).single().get("version").asString();
            int major = Integer.parseInt(version.split("\\D+", 2)[0]);
            return major >= SINCE_CYPHER_25 ? "CYPHER 25 " : "";
        } catch (Neo4jException e) {
            close();
            throw new CannotConnect("The research graph does not answer.", e);
        }
    }

    /// How Neo4j would go about a query, without doing it.
    ///
    /// @throws ReadFailed when it can't be planned, or would do more than reading
    public QueryPlan explain(
            String id, String text, Map<String, @Nullable Object> parameters, Duration longest) {
        ResultSummary summary =
                Objects.requireNonNull(run(id, "EXPLAIN ", text, parameters, longest, null));
        if (summary.queryType() != QueryType.READ_ONLY) {
            throw new ReadFailed(Cause.QUERY, "The query does more than reading.", null);
        }
        return PlanReader.of(summary.plan());
    }

    /// Runs a query.
    ///
    /// @param id by which it can be terminated
    /// @param profile whether to find out what each step takes
    /// @return the plan with what it took, where that was asked for and all rows were taken
    /// @throws ReadFailed when it does not come to its end
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

    /// @return null when not all rows were taken
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

    /// @return whether all rows were taken
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

    /// Ends a query.
    ///
    /// @return whether it was still running
    /// @throws ReadFailed when the database does not answer
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

    /// @param before what was put before the query, of which whoever wrote it knows nothing
    private static ReadFailed failed(Neo4jException e, boolean cut, String before) {
        String message = ErrorPositions.without(before, String.valueOf(e.getMessage()));
        Cause cause = StatusCodes.why(e);
        if (cause == null) {
            return new ReadFailed(cut ? Cause.TOO_MUCH : Cause.AWAY, message, e);
        }
        return new ReadFailed(cause, message, StatusCodes.kind(e), e);
    }

    @Override
    public void close() {
        driver.close();
        if (boltProxy != null) {
            boltProxy.close();
        }
    }
}
