package org.kithmap.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.querypolicy.QueryPolicy;
import org.kithmap.querypolicy.ValidatedQuery;
import org.kithmap.research.RowSink;
import org.kithmap.testing.TestGraph;

/// An analyst who is trusted with rows is told no count and nothing made of several rows of a group
/// behind which there are fewer than k different maps, where the query sees the maps: random
/// practices in a transaction that is never committed, and random queries of that kind.
class MapCountsTest {

    private static final int K = 5;
    private static final QueryPolicy POLICY = new QueryPolicy(K);
    private static final CypherFile NOBODY =
            new CypherFile("test", "MATCH (n:Ego|Alter|Step|Contact|Reflection) DETACH DELETE n");
    private static final CypherFile MAP =
            new CypherFile(
                    "test",
                    """
                    CREATE (e:Ego:Person {id: $map, size: $size})
                    WITH e
                    UNWIND $alters AS row
                    CREATE (e)-[:KNOWS {phase: row.phase, closeness: row.closeness}]->(a:Alter {kind: row.kind})
                    """);

    /// A pattern that finds rows: as it is asked, and with the map of each row as `e`.
    private record RowPattern(String asked, String counted) {}

    private static final List<RowPattern> FOUND =
            List.of(
                    same("MATCH (e:Ego)-[k:KNOWS]->(a:Alter)"),
                    same("MATCH (a:Alter)<-[k:KNOWS]-(e:Ego) WHERE k.closeness > 2"),
                    same("MATCH (a:Alter) OPTIONAL MATCH (e:Ego)-[k:KNOWS {phase: 'past'}]->(a)"),
                    new RowPattern("MATCH (:Ego)-[k:KNOWS]->(a)", "MATCH (e:Ego)-[k:KNOWS]->(a)"),
                    new RowPattern(
                            "MATCH (a)<-[k:KNOWS]-(:Ego) WHERE EXISTS {(a)<--(:Ego)} ",
                            "MATCH (a)<-[k:KNOWS]-(e:Ego)"),
                    new RowPattern(
                            "MATCH (own:Ego)-[k:KNOWS]->(a) WITH own AS `an ego`, a, k",
                            "MATCH (e:Ego)-[k:KNOWS]->(a)"),
                    new RowPattern(
                            "MATCH (own:Ego)-[k:KNOWS]->(a) WITH (own) AS own, a, k",
                            "MATCH (e:Ego)-[k:KNOWS]->(a)"),
                    new RowPattern(
                            "MATCH (own:Ego) WITH *, 1 AS one MATCH (own)-[k:KNOWS]->(a)",
                            "MATCH (e:Ego)-[k:KNOWS]->(a)"));

    private static RowPattern same(String text) {
        return new RowPattern(text, text);
    }

    static Stream<Integer> seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("kithmap.groups", 40)).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void groupsOfFewerThanKMapsAreWithheld(int seed) {
        Random random = new Random(seed);
        TestGraph.graph()
                .inRolledBackTransaction(transaction -> {
                    transaction.run(NOBODY, Map.of());
                    for (int i = 0; i < 3 + random.nextInt(12); i++) {
                        transaction.run(MAP, new HashMap<>(map("map " + i, random)));
                    }
                    for (RowPattern found : FOUND) {
                        compare(transaction, found, random);
                    }
                    return 0;
                });
    }

    private static void compare(Graph.Transaction transaction, RowPattern found, Random random) {
        List<String> keys = new ArrayList<>(List.of("a.kind", "k.phase", "k.closeness"));
        java.util.Collections.shuffle(keys, random);
        keys = keys.subList(0, random.nextInt(3));
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            columns.add(keys.get(i) + " AS key" + i);
        }
        String grouped = String.join("", columns.stream().map(one -> one + ", ").toList());
        ValidatedQuery validatedQuery =
                POLICY.check(
                        "%s RETURN %scount(*) AS n, avg(k.closeness) AS mean, count(DISTINCT a) AS `every``one`%s"
                                .formatted(
                                        found.asked(),
                                        grouped,
                                        keys.isEmpty() ? "" : " ORDER BY key0"));
        assertThat(validatedQuery.mapCounts()).isNotEmpty();
        Map<List<@Nullable Object>, Row> truth = new HashMap<>();
        for (Row row :
                transaction.run(
                        new CypherFile(
                                "test",
                                "%s RETURN %scount(*) AS n, count(DISTINCT e) AS maps, count(DISTINCT a) AS all"
                                        .formatted(found.counted(), grouped)),
                        Map.of())) {
            truth.put(keys(row.columns().values().stream().toList(), keys.size()), row);
        }
        for (List<@Nullable Object> told : told(transaction, validatedQuery)) {
            assertThat(told).hasSize(keys.size() + 3);
            Row row = Objects.requireNonNull(truth.get(keys(told, keys.size())));
            boolean enough =
                    (row.number("maps") >= K && row.number("n") >= K && row.number("all") >= K)
                            || row.number("n") == 0;
            assertThat(told.get(keys.size()) instanceof Number)
                    .as("%s: %s", validatedQuery.text(), row)
                    .isEqualTo(enough);
            assertThat(told.get(keys.size() + 1) instanceof CellFormat.Suppressed)
                    .as("%s: %s", validatedQuery.text(), row)
                    .isEqualTo(!enough || row.number("n") == 0);
        }
    }

    private static List<@Nullable Object> keys(List<@Nullable Object> row, int keys) {
        return new ArrayList<>(row.subList(0, keys));
    }

    private static List<List<@Nullable Object>> told(
            Graph.Transaction transaction, ValidatedQuery query) {
        List<Row> rows = transaction.run(new CypherFile("test", query.text()), Map.of());
        List<List<@Nullable Object>> told = new ArrayList<>();
        SmallCells cells =
                new SmallCells(
                        K,
                        query,
                        new RowSink() {
                            @Override
                            public void columns(List<String> names) {
                                assertThat(names).noneMatch(query.mapCounts()::contains);
                            }

                            @Override
                            public boolean row(List<@Nullable Object> values) {
                                told.add(values);
                                return true;
                            }
                        });
        if (!rows.isEmpty()) {
            cells.columns(List.copyOf(rows.getFirst().columns().keySet()));
            rows.forEach(row -> cells.row(new ArrayList<>(row.columns().values())));
            cells.end();
        }
        return told;
    }

    /// Three alters of one map and six of another are nine alters of two maps.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(:Ego)",
                "(e:Ego)",
                "(e:`Ego`)",
                "(e IS Ego)",
                "(e:Ego:Person)",
                "(e:Person&Ego)"
            })
    void nineAltersOfTwoMapsAreWithheld(String map) {
        ValidatedQuery validatedQuery =
                POLICY.check("MATCH %s-[:KNOWS]->(a) RETURN count(a) AS n".formatted(map));
        List<List<@Nullable Object>> told =
                TestGraph.graph()
                        .inRolledBackTransaction(transaction -> {
                            transaction.run(NOBODY, Map.of());
                            for (int alters : List.of(3, 6)) {
                                transaction.run(
                                        MAP,
                                        Map.of(
                                                "map",
                                                "map of " + alters,
                                                "size",
                                                alters,
                                                "alters",
                                                IntStream.range(0, alters)
                                                        .mapToObj(i -> Map.of("kind", "a"))
                                                        .toList()));
                            }
                            return told(transaction, validatedQuery);
                        });
        assertThat(told).isEqualTo(List.of(List.of(new CellFormat.Suppressed(K))));
    }

    /// As it stands on the page for analysts, these are judged by what they count alone.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH (a:Alter) RETURN count(a) AS n",
                "MATCH (e:Ego)-[:KNOWS]->(a) WITH a.kind AS kind, count(a) AS n RETURN kind, n",
                "MATCH (e:Ego)-[:KNOWS]->(a) RETURN e, count(a) AS n",
                "MATCH (e:Ego) RETURN e.size AS size",
                "MATCH (e:Ego) RETURN count(e) AS n UNION ALL MATCH (a:Alter) RETURN count(a) AS n",
                "MATCH (a:Alter) OPTIONAL MATCH (a:Ego) RETURN count(a) AS n",
            })
    void queriesWithoutAVisibleMapGetNoCountOfMaps(String query) {
        ValidatedQuery validatedQuery = POLICY.check(query);
        assertThat(validatedQuery.mapCounts()).isEmpty();
        assertThat(validatedQuery.text()).isEqualTo(query);
    }

    private static Map<String, Object> map(String name, Random random) {
        return Map.of(
                "map",
                name,
                "size",
                random.nextInt(5),
                "alters",
                IntStream.range(0, 1 + random.nextInt(6) * random.nextInt(4))
                        .mapToObj(i ->
                                Map.of(
                                        "kind",
                                        List.of("a", "b", "c").get(random.nextInt(3)),
                                        "phase",
                                        List.of("past", "present").get(random.nextInt(2)),
                                        "closeness",
                                        1 + random.nextLong(5)))
                        .toList());
    }
}
