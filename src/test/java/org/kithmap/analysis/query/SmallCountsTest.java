package org.kithmap.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.querypolicy.CountUses;
import org.kithmap.querypolicy.QueryPolicy;
import org.kithmap.querypolicy.ValidatedQuery;
import org.kithmap.research.RowSink;
import org.kithmap.testing.TestGraph;

/// The property that `src/docs/research.md` states, as one of non-interference: two graphs that
/// differ only in how many pets there are, both times fewer than five, give the same answers to
/// every query that uses their number, byte for byte, failures included.
class SmallCountsTest {

    private static final int K = 5;
    private static final int MAX_QUERIES = 350;

    private static final CypherFile NOBODY =
            new CypherFile(
                    "test",
                    "MATCH (n:Ego|Alter|Step|Contact|Reflection) DETACH DELETE n RETURN count(*) AS"
                            + " gone");

    private static final CypherFile PRACTICE =
            new CypherFile(
                    "test",
                    """
                    UNWIND range(1, 7) AS i
                    CREATE (e:Ego:Person {id: 'e' + i, structure_size: i})
                    WITH e, i
                    UNWIND range(1, 6) AS j
                    CREATE (e)-[:KNOWS {phase: 'present', closeness: 1 + j % 5, relations: ['friend']}]->(:Alter:Person {id: e.id + '-' + j})
                    """);

    private static final CypherFile PETS =
            new CypherFile(
                    "test",
                    "UNWIND range(1, $n) AS i MATCH (e:Ego {id: 'e' + i}) CREATE (e)-[:KNOWS"
                            + " {phase: 'present', relations: ['other']}]->(:Alter:Pet {id: 'p' + i})");

    @Test
    void noAnswerDependsOnASmallCountOfPets() {
        QueryPolicy queryPolicy = new QueryPolicy(K);
        Map<String, ValidatedQuery> passed = new LinkedHashMap<>();
        List<String> queries = CountUses.queries();
        for (String query : queries) {
            queryPolicy.verdict(query).passed().ifPresent(one -> passed.put(query, one));
        }
        List<ValidatedQuery> asked = sample(List.copyOf(passed.values()));
        System.out.printf(
                "%d uses of a count, %d refused, %d of the others asked of three graphs%n",
                queries.size(), queries.size() - passed.size(), asked.size());
        List<String> two = answers(2, asked);
        List<String> three = answers(3, asked);
        List<String> four = answers(4, asked);
        assertThat(two.stream().filter(answer -> !answer.startsWith("failed"))).isNotEmpty();
        List<String> telling = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (!two.get(i).equals(three.get(i)) || !two.get(i).equals(four.get(i))) {
                telling.add(
                        asked.get(i).text()
                                + "\n"
                                + String.join("\n", two.get(i), three.get(i), four.get(i)));
            }
        }
        assertThat(telling).isEmpty();
    }

    /// All of them with `-Dkithmap.counts=5000`.
    private static List<ValidatedQuery> sample(List<ValidatedQuery> all) {
        int most = Integer.getInteger("kithmap.counts", MAX_QUERIES);
        int step = Math.ceilDiv(all.size(), most);
        return IntStream.range(0, all.size())
                .filter(i -> i % step == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static List<String> answers(int pets, List<ValidatedQuery> asked) {
        List<String> answers = new ArrayList<>();
        while (answers.size() < asked.size()) {
            TestGraph.graph()
                    .inRolledBackTransaction(transaction -> {
                        transaction.run(NOBODY, Map.of());
                        transaction.run(PRACTICE, Map.of());
                        transaction.run(PETS, Map.of("n", pets));
                        boolean open = true;
                        while (open && answers.size() < asked.size()) {
                            open = answer(transaction, asked.get(answers.size()), answers);
                        }
                        return true;
                    });
        }
        return answers;
    }

    /// @return whether the transaction goes on; one in which a query failed does not
    private static boolean answer(
            Graph.Transaction transaction, ValidatedQuery query, List<String> answers) {
        try {
            List<Row> rows =
                    transaction.run(new CypherFile("test", query.text()), parameters(query));
            answers.add(told(query, rows));
            return true;
        } catch (RuntimeException e) {
            answers.add("failed: " + e.getClass().getSimpleName());
            return false;
        }
    }

    private static Map<String, @Nullable Object> parameters(ValidatedQuery query) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        query.parameters().forEach(name -> parameters.put(name, 2));
        return parameters;
    }

    private static String told(ValidatedQuery query, List<Row> rows) {
        if (rows.isEmpty()) {
            return "[]";
        }
        List<String> told = new ArrayList<>();
        SmallCells cells =
                new SmallCells(
                        K,
                        query,
                        new RowSink() {
                            @Override
                            public void columns(List<String> names) {}

                            @Override
                            public boolean row(List<@Nullable Object> values) {
                                told.add(CellFormat.json(values));
                                return true;
                            }
                        });
        cells.columns(List.copyOf(rows.getFirst().columns().keySet()));
        rows.forEach(row -> cells.row(new ArrayList<>(row.columns().values())));
        cells.end();
        return told + " " + cells.suppressed();
    }
}
