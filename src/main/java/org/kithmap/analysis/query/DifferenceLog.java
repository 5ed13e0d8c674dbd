package org.kithmap.analysis.query;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kithmap.encryption.EncryptedElementType;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.research.CopyBuild;

/// Records which pairs of an analyst's queries have answers so close together that their difference
/// may refer to fewer than k. `src/docs/research.md` says what this finds and what it cannot find.
public final class DifferenceLog {

    private static final System.Logger LOG = System.getLogger("kithmap");

    /// The most pairs recorded for one query. An analyst with that many is in the list anyway.
    private static final int MAX_PAIRS = 10;

    private static final int LATEST = 100;

    private static final CypherFile NOTE = CypherFile.load("analysis/note-difference.cypher");
    private static final CypherFile LIST = CypherFile.load("analysis/differences.cypher");

    private final Graph graph;
    private final EncryptedQueries encryption;
    private final Clock clock;
    private final RecentAnswers recent = new RecentAnswers();

    public DifferenceLog(Graph graph, EncryptedQueries encryption, Clock clock) {
        this.graph = graph;
        this.encryption = encryption;
        this.clock = clock;
    }

    /// Compares an answer with earlier ones, in the background: the analyst already has the answer.
    ///
    /// @param copyBuild the copy that answered
    void compare(
            String account,
            QueryLog.PendingEntry line,
            AnalystQuery analystQuery,
            @Nullable CopyBuild copyBuild,
            GroupCounts counts,
            int k) {
        if (copyBuild == null || counts.size() == 0) {
            return;
        }
        RecentAnswers.RecentAnswer answer =
                new RecentAnswers.RecentAnswer(line.id(), analystQuery, counts);
        List<RecentAnswers.RecentAnswer> before = recent.add(copyBuild.id(), account, answer);
        List<Map<String, Object>> pairs = pairs(answer, before, k);
        if (pairs.isEmpty()) {
            return;
        }
        Thread.startVirtualThread(() -> {
            try {
                line.require();
                graph.write(
                        NOTE,
                        Map.of(
                                "second",
                                line.id(),
                                "pairs",
                                pairs,
                                "at",
                                clock.millis(),
                                "fewerThan",
                                k));
            } catch (RuntimeException e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "Similar queries of an analyst could not be recorded: "
                                + e.getClass().getName());
            }
        });
    }

    /// Returns the pairs to record. Pairs with similar queries come first, since only [#MAX_PAIRS]
    /// are kept.
    private static List<Map<String, Object>> pairs(
            RecentAnswers.RecentAnswer answer, List<RecentAnswers.RecentAnswer> before, int k) {
        List<Map<String, Object>> alike = new ArrayList<>();
        List<Map<String, Object>> others = new ArrayList<>();
        QueryTokens tokens = QueryTokens.of(answer.ask().text());
        for (RecentAnswers.RecentAnswer earlier : before) {
            if (earlier.counts().differByFewer(answer.counts(), k)) {
                boolean same = tokens.isAlike(QueryTokens.of(earlier.ask().text()));
                (same ? alike : others).add(Map.of("first", earlier.entry(), "alike", same));
            }
        }
        alike.addAll(others);
        return alike.subList(0, Math.min(MAX_PAIRS, alike.size()));
    }

    /// Returns the latest pairs, newest first.
    public List<QueryDifference> latest() {
        List<Row> rows = graph.read(LIST, Map.of("most", LATEST));
        List<QueryDifference.ComparedQuery> firsts = queries(rows, "first");
        List<QueryDifference.ComparedQuery> seconds = queries(rows, "second");
        List<QueryDifference> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            all.add(QueryDifference.of(rows.get(i), firsts.get(i), seconds.get(i)));
        }
        return all;
    }

    private List<QueryDifference.ComparedQuery> queries(List<Row> rows, String which) {
        List<Row> queries =
                rows.stream().map(row -> new Row(new HashMap<>(row.map(which)))).toList();
        return encryption.opened(EncryptedElementType.QUESTION, queries).stream()
                .map(row ->
                        new QueryDifference.ComparedQuery(
                                Instant.ofEpochMilli(row.number("at")),
                                row.string("query"),
                                row.string("parameters")))
                .toList();
    }
}
