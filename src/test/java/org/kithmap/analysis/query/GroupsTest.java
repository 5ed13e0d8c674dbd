package org.kithmap.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Graph;
import org.kithmap.graph.Row;
import org.kithmap.querypolicy.GroupedQuery;
import org.kithmap.querypolicy.GroupedQuery.ColumnKind;
import org.kithmap.querypolicy.GroupedQuery.Figure;
import org.kithmap.querypolicy.QueryPolicy;
import org.kithmap.research.RowSink;
import org.kithmap.testing.TestGraph;

/// The disclosed groups: none of fewer than k maps, and no number that any one map moves by more
/// than its rounding does. Random practices in a transaction that is never committed, random
/// queries of the form that is accepted, and each map taken out in its turn.
class GroupsTest {

    private static final int K = 5;
    private static final QueryPolicy POLICY = new QueryPolicy();
    private static final CypherFile NOBODY =
            new CypherFile("test", "MATCH (n:Ego|Alter|Step|Contact|Reflection) DETACH DELETE n");

    /// All maps but one, as a condition on what is asked.
    private static final CypherFile WITHOUT =
            new CypherFile("test", "MATCH (e:Ego {id: $map})--(a:Alter) DETACH DELETE a, e");

    private static final CypherFile MAP =
            new CypherFile(
                    "test",
                    """
                    CREATE (e:Ego {id: $map, size: $size})
                    WITH e
                    UNWIND $alters AS row
                    CREATE (e)-[:KNOWS {phase: row.phase, closeness: row.closeness}]->(a:Alter {kind: row.kind})
                    WITH e, a, row
                    UNWIND range(1, row.supports) AS i
                    CREATE (a)-[:SUPPORTS {type: row.kind}]->(e)
                    """);

    /// By the values of its keys.
    private record ResultGroups(Map<List<@Nullable Object>, List<@Nullable Object>> groups) {}

    static Stream<Integer> seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("kithmap.groups", 40)).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void smallGroupsAreWithheldAndOneMapStaysWithinTheRounding(int seed) {
        Random random = new Random(seed);
        List<Map<String, Object>> maps = maps(random);
        List<String> queries = IntStream.range(0, 4).mapToObj(i -> query(random)).toList();
        String one = (String) maps.get(random.nextInt(maps.size())).get("map");
        TestGraph.graph()
                .inRolledBackTransaction(transaction -> {
                    transaction.run(NOBODY, Map.of());
                    maps.forEach(map -> transaction.run(MAP, new HashMap<>(map)));
                    List<List<Row>> before =
                            queries.stream().map(query -> rows(transaction, query)).toList();
                    transaction.run(WITHOUT, Map.of("map", one));
                    for (int i = 0; i < queries.size(); i++) {
                        GroupedQuery groupedQuery = POLICY.checkGroups(queries.get(i));
                        List<Row> after = rows(transaction, queries.get(i));
                        noSmallGroup(groupedQuery, before.get(i));
                        compare(queries.get(i), groupedQuery, before.get(i), after);
                    }
                    return 0;
                });
    }

    private static void noSmallGroup(GroupedQuery groupedQuery, List<Row> rows) {
        Set<List<@Nullable Object>> told = told(groupedQuery, rows).groups().keySet();
        for (Row row : rows) {
            boolean enough = row.number("maps") >= K;
            assertThat(told.contains(keys(groupedQuery, row))).isEqualTo(enough);
        }
    }

    private static void compare(
            String query, GroupedQuery groupedQuery, List<Row> before, List<Row> after) {
        ResultGroups with = told(groupedQuery, before);
        ResultGroups without = told(groupedQuery, after);
        Map<List<@Nullable Object>, Row> raw = new HashMap<>();
        before.forEach(row -> raw.put(keys(groupedQuery, row), row));
        without.groups()
                .forEach((keys, numbers) -> {
                    assertThat(with.groups()).as(query).containsKey(keys);
                    List<@Nullable Object> others = Objects.requireNonNull(with.groups().get(keys));
                    Row group = Objects.requireNonNull(raw.get(keys));
                    for (int i = 0; i < numbers.size(); i++) {
                        if (numbers.get(i) instanceof Number one
                                && others.get(i) instanceof Number other) {
                            assertThat(Math.abs(one.doubleValue() - other.doubleValue()))
                                    .as("%s %s column %d", query, keys, i)
                                    .isLessThanOrEqualTo(2.001 * step(groupedQuery, i, group));
                        }
                    }
                });
    }

    /// Returns the rounding of a number in the larger of two practices.
    private static double step(GroupedQuery groupedQuery, int column, Row row) {
        List<GroupedQuery.Column> numbers =
                groupedQuery.columns().stream()
                        .filter(one -> one.kind() != ColumnKind.KEY)
                        .toList();
        int at = groupedQuery.columns().indexOf(numbers.get(column));
        long most = Math.round(figure(row, at, Figure.MOST));
        // the one that is taken out has as many of the values as any
        long values = Math.max(1, Math.round(figure(row, at, Figure.VALUES)) - most);
        return switch (numbers.get(column).kind()) {
            case KEY -> throw new AssertionError("a key is not a number");
            case COUNT -> Rounding.countStep(most);
            case SUM -> Rounding.sumStep(figure(row, at, Figure.HEAVIEST));
            case MEAN -> Rounding.meanStep(values, most, range(row, at));
            case STDEV -> Rounding.deviationStep(values, most, range(row, at));
            case PERCENTILE -> Rounding.percentileStep(K, range(row, at));
        };
    }

    private static double range(Row row, int at) {
        return Math.max(figure(row, at, Figure.GREATEST) - figure(row, at, Figure.LEAST), 5);
    }

    private static double figure(Row row, int at, Figure figure) {
        List<?> figures = (List<?>) Objects.requireNonNull(row.value("figures" + at));
        return ((Number) Objects.requireNonNull(figures.get(figure.ordinal()))).doubleValue();
    }

    private static List<Row> rows(Graph.Transaction transaction, String query) {
        GroupedQuery groupedQuery = POLICY.checkGroups(query);
        return transaction.run(
                new CypherFile("test", groupedQuery.rewritten().text()), Map.of("closeness", 2));
    }

    private static List<@Nullable Object> keys(GroupedQuery groupedQuery, Row row) {
        List<@Nullable Object> keys = new ArrayList<>();
        for (int i = 0; row.columns().containsKey("key" + i); i++) {
            keys.add(row.value("key" + i));
        }
        return keys;
    }

    private static ResultGroups told(GroupedQuery groupedQuery, List<Row> rows) {
        Map<List<@Nullable Object>, List<@Nullable Object>> groups = new HashMap<>();
        for (List<@Nullable Object> values : inOrder(groupedQuery, rows)) {
            List<@Nullable Object> keys = new ArrayList<>();
            List<@Nullable Object> numbers = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                boolean key = groupedQuery.columns().get(i).kind() == ColumnKind.KEY;
                (key ? keys : numbers).add(values.get(i));
            }
            groups.put(keys, numbers);
        }
        return new ResultGroups(groups);
    }

    /// Anybody who has the groups as they are told can put them in this order, so it tells nothing
    /// more.
    @ParameterizedTest
    @MethodSource("few")
    void orderAndLimitFollowTheRoundedResult(int seed) {
        Random random = new Random(seed);
        List<Map<String, Object>> maps = maps(random);
        String query =
                "MATCH (e:Ego)-[k:KNOWS]->(a) RETURN a.kind AS kind, count(a) AS n, sum(k.closeness) AS sum";
        String paged = query + " ORDER BY n DESC, sum LIMIT 2";
        TestGraph.graph()
                .inRolledBackTransaction(transaction -> {
                    transaction.run(NOBODY, Map.of());
                    maps.forEach(map -> transaction.run(MAP, new HashMap<>(map)));
                    List<List<@Nullable Object>> all =
                            inOrder(POLICY.checkGroups(query), rows(transaction, query));
                    List<List<@Nullable Object>> page =
                            inOrder(POLICY.checkGroups(paged), rows(transaction, paged));
                    List<List<@Nullable Object>> expected = new ArrayList<>(all);
                    expected.sort(
                            Comparator.comparing(
                                            (List<@Nullable Object> row) -> -number(row.get(1)))
                                    .thenComparing(row -> number(row.get(2))));
                    assertThat(page).isEqualTo(expected.subList(0, Math.min(2, expected.size())));
                    return 0;
                });
    }

    static Stream<Integer> few() {
        return IntStream.rangeClosed(1, 8).boxed();
    }

    /// Withheld values come last.
    private static double number(@Nullable Object value) {
        return value instanceof Number found ? found.doubleValue() : Double.MAX_VALUE;
    }

    private static List<List<@Nullable Object>> inOrder(GroupedQuery groupedQuery, List<Row> rows) {
        List<List<@Nullable Object>> told = new ArrayList<>();
        GroupedRows grouped =
                new GroupedRows(
                        K,
                        groupedQuery,
                        Long.MAX_VALUE,
                        new RowSink() {
                            @Override
                            public void columns(List<String> names) {}

                            @Override
                            public boolean row(List<@Nullable Object> values) {
                                told.add(values);
                                return true;
                            }
                        });
        rows.forEach(row -> grouped.row(new ArrayList<>(row.columns().values())));
        grouped.end();
        return told;
    }

    @Test
    void onlyGroupsThatAreShownCountTowardsTheLimit() {
        GroupedQuery groupedQuery =
                POLICY.checkGroups("MATCH (e:Ego) RETURN e.size AS size, count(e) AS n");
        assertThat(cut(groupedQuery, List.of(4L, 4L, 4L, 5L, 5L))).isFalse();
        assertThat(cut(groupedQuery, List.of(5L, 5L, 5L))).isTrue();
    }

    /// With room for two groups, of so many maps each.
    private static boolean cut(GroupedQuery groupedQuery, List<Long> maps) {
        GroupedRows grouped =
                new GroupedRows(
                        K,
                        groupedQuery,
                        2,
                        new RowSink() {
                            @Override
                            public void columns(List<String> names) {}

                            @Override
                            public boolean row(List<@Nullable Object> values) {
                                return true;
                            }
                        });
        for (Long count : maps) {
            grouped.row(List.of(count, count, Collections.nCopies(Figure.values().length, 1L)));
        }
        grouped.end();
        return grouped.cut();
    }

    /// Five maps of one each and one of five hundred: the sum and the mean would be that of the
    /// one.
    @ParameterizedTest
    @ValueSource(strings = {"sum(e.size)", "avg(e.size)", "stDev(e.size)"})
    void aFigureDominatedByOneMapIsWithheld(String figure) {
        assertThat(ofSizes(figure, 1, 1, 1, 1, 1, 500)).isInstanceOf(CellFormat.Suppressed.class);
        assertThat(ofSizes(figure, 9, 9, 9, 9, 9, 5)).isInstanceOf(Number.class);
    }

    /// Outliers count as a thousand.
    @Test
    void outliersAreClampedBeforeTheyAreAggregated() {
        assertThat(ofSizes("avg(e.size)", 900, 900, 900, 900, 900, 2_000_000_000))
                .isEqualTo(ofSizes("avg(e.size)", 900, 900, 900, 900, 900, 1000));
    }

    @Test
    void aPercentileIsTheMeanOfTheMapsAroundIt() {
        assertThat(ofSizes("percentileCont(e.size, 0.5)", 0, 0, 2, 2, 2, 2, 2, 30, 30))
                .isEqualTo(0.0); // a mean of 2, in steps of 10
        assertThat(Rounding.percentile(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0), 1, 5, 1, 2))
                .isEqualTo(5.0);
    }

    private static Object ofSizes(String figure, int... sizes) {
        String query = "MATCH (e:Ego) RETURN %s AS told".formatted(figure);
        return TestGraph.graph()
                .inRolledBackTransaction(transaction -> {
                    transaction.run(NOBODY, Map.of());
                    for (int i = 0; i < sizes.length; i++) {
                        transaction.run(
                                MAP,
                                Map.of("map", "map " + i, "size", sizes[i], "alters", List.of()));
                    }
                    return Objects.requireNonNull(
                            inOrder(POLICY.checkGroups(query), rows(transaction, query))
                                    .getFirst()
                                    .getFirst());
                });
    }

    private static List<Map<String, Object>> maps(Random random) {
        return IntStream.range(0, 4 + random.nextInt(16))
                .mapToObj(i ->
                        Map.<String, Object>of(
                                "map",
                                "map " + i,
                                "size",
                                random.nextInt(5),
                                "alters",
                                IntStream.range(0, 1 + random.nextInt(6) * random.nextInt(4))
                                        .mapToObj(a -> alter(random))
                                        .toList()))
                .toList();
    }

    private static Map<String, @Nullable Object> alter(Random random) {
        Map<String, @Nullable Object> alter = new HashMap<>();
        alter.put("phase", List.of("past", "present", "hoped").get(random.nextInt(3)));
        alter.put("closeness", random.nextInt(4) == 0 ? null : random.nextInt(5) + 1L);
        alter.put("kind", List.of("a", "b", "c", "d").get(random.nextInt(1 + random.nextInt(4))));
        alter.put("supports", random.nextInt(3));
        return alter;
    }

    /// Of the map, the names among them that the rewriting of a query makes.
    private static final List<String> NAMES =
            List.of(
                    "e",
                    "kithmap_value0",
                    "kithmap_read0",
                    "kithmap_value1",
                    "kithmap__value0",
                    "map",
                    "maps",
                    "key0",
                    "values0",
                    "sum0",
                    "figures0");

    private static String query(Random random) {
        List<String> patterns =
                List.of(
                        "(e:Ego)-[k:KNOWS]->(a:Alter)",
                        "(a)-[:SUPPORTS]->(e:Ego)-[k:KNOWS]->(a)",
                        "(e:Ego)-[k:KNOWS]->(a), (a)-[s:SUPPORTS]->(e)",
                        "(e:Ego)-[k:KNOWS]->(a), (e)-[:KNOWS]->(b)");
        List<String> conditions =
                List.of(
                        "",
                        " WHERE k.closeness > $closeness",
                        " WHERE e.size <> 2 AND NOT k.phase = 'past'",
                        " WHERE a.kind IN ['a', 'c'] OR k.closeness IS NULL");
        List<String> columns =
                new ArrayList<>(
                        List.of(
                                "k.phase AS phase",
                                "a.kind",
                                "e.size",
                                "count(DISTINCT a) AS alters",
                                "count(DISTINCT e) AS egos",
                                "count(k.closeness)",
                                "avg(k.closeness) AS mean",
                                "avg(e.size)",
                                "avg(k.phase)",
                                "sum(k.closeness) AS sum",
                                "sum(e.size)",
                                "stDev(k.closeness) AS spread",
                                "percentileCont(k.closeness, 0.5) AS median",
                                "percentileDisc(e.size, 0.25)"));
        Collections.shuffle(columns, random);
        String query =
                "MATCH %s%s RETURN %s, count(*) AS n"
                        .formatted(
                                patterns.get(random.nextInt(patterns.size())),
                                conditions.get(random.nextInt(conditions.size())),
                                String.join(", ", columns.subList(0, 1 + random.nextInt(4))));
        return query.replaceAll("\\be\\b", NAMES.get(random.nextInt(NAMES.size())));
    }

    /// A failure would tell that there is a row it happened for.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=",
                "<>",
                "<",
                "<=",
                ">",
                ">=",
                "IN",
                "STARTS WITH",
                "ENDS WITH",
                "CONTAINS"
            })
    void everyComparisonSucceeds(String comparison) {
        List<Object> values = List.of(1L, 1.5, "a", true, List.of(1L), LocalDate.of(2026, 1, 1));
        CypherFile query =
                new CypherFile(
                        "test",
                        "CREATE (e {p: $a, q: $b}) WITH e WHERE e.p %s e.q RETURN count(*) AS n"
                                .formatted(comparison));
        for (Object a : values) {
            for (Object b : values) {
                List<Row> rows =
                        TestGraph.graph()
                                .inRolledBackTransaction(transaction ->
                                        transaction.run(query, Map.of("a", a, "b", b)));
                assertThat(rows).as("%s %s %s", a, comparison, b).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 1, 3", "6, 1, 3", "7, 1, 9", "12, 1, 9", "13, 1, 15", "30, 3, 15", "31, 3, 45"})
    void aCountIsRoundedToTheMiddleOfAStep(long count, long most, long told) {
        assertThat(Rounding.count(count, most)).isEqualTo(told);
    }

    @Test
    void aMeanIsRoundedByTheRangeOfOneMap() {
        assertThat(Rounding.mean(5 * 1 + 100 * 5, 105, 100, 1, 5)).isEqualTo(5.0);
        assertThat(Rounding.mean(1000, 400, 1, 1, 5)).isEqualTo(2.5);
    }
}
