package org.kithmap.analysis.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.ElementCipher;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.json.Json;

/// The log of all queries: who asked, when, and how it ended. The entry exists before any part of
/// the answer is returned, and its outcome is added once. Otherwise an entry is neither changed nor
/// removed for two years. It outlives the account and keeps the account's name.
public final class QueryLog {

    private static final System.Logger LOG = System.getLogger("kithmap");

    static final Duration KEPT = Duration.ofDays(730);

    private static final Duration FORGOTTEN_EVERY = Duration.ofHours(1);

    /// The query policy accepts no longer query.
    private static final int MAX_QUERY_LENGTH = 10_000;

    private static final int MAX_PARAMETERS_LENGTH = 4_000;
    private static final int LATEST = 200;

    private static final CypherFile BEGIN = CypherFile.load("analysis/log-query.cypher");
    private static final CypherFile END = CypherFile.load("analysis/log-outcome.cypher");
    private static final CypherFile FORGET = CypherFile.load("analysis/forget.cypher");
    private static final CypherFile HISTORY = CypherFile.load("analysis/history.cypher");

    private final Graph graph;
    private final EncryptedQueries encryption;
    private final Clock clock;
    private volatile long forgotten;

    public QueryLog(Graph graph, EncryptedQueries encryption, Clock clock) {
        this.graph = graph;
        this.encryption = encryption;
        this.clock = clock;
    }

    /// A log entry that is being written; no part of the answer may be returned before it exists.
    ///
    /// @param id identifies the entry, also for adding its outcome
    record PendingEntry(String id, FutureTask<?> written) {

        /// Waits for the write.
        ///
        /// @throws org.kithmap.graph.GraphUnavailable and any other exception of a write
        void require() {
            try {
                written.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /// Starts writing an entry in the background, so that the query can run meanwhile.
    PendingEntry begin(String account, AnalystQuery analystQuery) {
        String id = UUID.randomUUID().toString();
        FutureTask<?> writing = new FutureTask<>(() -> write(id, account, analystQuery), null);
        Thread.startVirtualThread(writing);
        return new PendingEntry(id, writing);
    }

    private void write(String id, String account, AnalystQuery analystQuery) {
        long now = clock.millis();
        boolean due = now - forgotten > FORGOTTEN_EVERY.toMillis();
        if (due) {
            forgotten = now;
        }
        ElementCipher cipher = encryption.of(EncryptedElementType.QUESTION, id);
        graph.inTransaction(transaction -> {
            if (due) {
                transaction.run(FORGET, Map.of("before", now - KEPT.toMillis()));
            }
            return transaction.run(
                    BEGIN,
                    Map.of(
                            "id",
                            id,
                            "account",
                            account,
                            "at",
                            now,
                            "query",
                            cipher.encrypt("query", cut(analystQuery.text(), MAX_QUERY_LENGTH)),
                            "parameters",
                            cipher.encrypt("parameters", json(analystQuery.parameters())),
                            "mode",
                            analystQuery.mode().key()));
        });
    }

    /// Adds the outcome of a query, in the background: the caller already has the answer.
    void end(
            PendingEntry line,
            QueryOutcome queryOutcome,
            @Nullable Long rows,
            @Nullable Long millis) {
        Thread.startVirtualThread(() -> {
            try {
                line.require();
                end(line.id(), queryOutcome.key(), rows, millis);
            } catch (RuntimeException e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The outcome of a query could not be recorded: " + e.getClass().getName());
            }
        });
    }

    private void end(String id, String outcome, @Nullable Long rows, @Nullable Long millis) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", id);
        parameters.put("outcome", outcome);
        parameters.put("rows", rows);
        parameters.put("millis", millis);
        graph.write(END, parameters);
    }

    /// Returns the latest queries of an account, newest first.
    public List<QueryLogEntry> of(String account) {
        return latest(account, LATEST);
    }

    /// Returns all logged queries of an account, newest first.
    public List<QueryLogEntry> allOf(String account) {
        return latest(account, Integer.MAX_VALUE);
    }

    private List<QueryLogEntry> latest(String account, int most) {
        List<Row> rows = graph.read(HISTORY, Map.of("account", account, "most", most));
        return encryption.opened(EncryptedElementType.QUESTION, rows).stream()
                .map(QueryLogEntry::of)
                .toList();
    }

    private static String json(Map<String, @Nullable Object> parameters) {
        try {
            return cut(Json.MAPPER.writeValueAsString(parameters), MAX_PARAMETERS_LENGTH);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
