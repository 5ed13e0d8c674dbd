package org.kithmap.analysis;

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
import org.kithmap.http.Json;

/// Every question that was asked: by whom, when, and how it ended. A line is there before anything
/// of the answer is told, and how it ended is added once; nothing else changes or removes one until
/// two years have passed. It stays when the account is gone, with the name it had.
public final class QuestionLog {

    private static final System.Logger LOG = System.getLogger("kithmap");

    static final Duration KEPT = Duration.ofDays(730);

    private static final Duration FORGOTTEN_EVERY = Duration.ofHours(1);

    /// The gate lets no longer one pass.
    private static final int LONGEST_QUERY = 10_000;

    private static final int LONGEST_PARAMETERS = 4_000;
    private static final int LATEST = 200;

    private static final CypherFile BEGIN = CypherFile.load("analysis/begin.cypher");
    private static final CypherFile END = CypherFile.load("analysis/end.cypher");
    private static final CypherFile FORGET = CypherFile.load("analysis/forget.cypher");
    private static final CypherFile HISTORY = CypherFile.load("analysis/history.cypher");

    private final Graph graph;
    private final EncryptedQueries sealed;
    private final Clock clock;
    private volatile long forgotten;

    public QuestionLog(Graph graph, EncryptedQueries sealed, Clock clock) {
        this.graph = graph;
        this.sealed = sealed;
        this.clock = clock;
    }

    /// A line that is being written; nothing may be told before it is there.
    ///
    /// @param id by which its end is noted
    record Line(String id, FutureTask<?> written) {

        /// Waits for it.
        ///
        /// @throws org.kithmap.graph.GraphUnavailable and whatever else a write may
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

    /// Begins to write a line, so that a question can be worked on meanwhile.
    Line begin(String account, QuestionRequest questionRequest) {
        String id = UUID.randomUUID().toString();
        FutureTask<?> writing = new FutureTask<>(() -> write(id, account, questionRequest), null);
        Thread.startVirtualThread(writing);
        return new Line(id, writing);
    }

    private void write(String id, String account, QuestionRequest questionRequest) {
        long now = clock.millis();
        boolean due = now - forgotten > FORGOTTEN_EVERY.toMillis();
        if (due) {
            forgotten = now;
        }
        ElementCipher seal = sealed.of(EncryptedElementType.QUESTION, id);
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
                            seal.seal("query", cut(questionRequest.text(), LONGEST_QUERY)),
                            "parameters",
                            seal.seal("parameters", json(questionRequest.parameters())),
                            "mode",
                            questionRequest.mode().key()));
        });
    }

    /// Notes how a question ended. Whoever has the answer already need not wait for it.
    void end(
            Line line,
            QuestionOutcome questionOutcome,
            @Nullable Long rows,
            @Nullable Long millis) {
        Thread.startVirtualThread(() -> {
            try {
                line.require();
                end(line.id(), questionOutcome.key(), rows, millis);
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

    /// What somebody asked lately, the latest first.
    List<QuestionLogEntry> of(String account) {
        return latest(account, LATEST);
    }

    /// All that is kept of what somebody asked, the latest first.
    public List<QuestionLogEntry> allOf(String account) {
        return latest(account, Integer.MAX_VALUE);
    }

    private List<QuestionLogEntry> latest(String account, int most) {
        List<Row> rows = graph.read(HISTORY, Map.of("account", account, "most", most));
        return sealed.opened(EncryptedElementType.QUESTION, rows).stream()
                .map(QuestionLogEntry::of)
                .toList();
    }

    private static String json(Map<String, @Nullable Object> parameters) {
        try {
            return cut(Json.MAPPER.writeValueAsString(parameters), LONGEST_PARAMETERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
