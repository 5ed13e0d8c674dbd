package org.kithmap.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.querypolicy.QueryPolicy;
import org.kithmap.querypolicy.ValidatedQuery;
import org.kithmap.research.RowSink;

/// Two answers that each tell only large counts are seen to lie close together where the same group
/// is larger in one of them, by fewer than k.
class GroupCountsTest {

    private static final int K = 5;

    private static final ValidatedQuery BY_CLOSENESS =
            new QueryPolicy(K)
                    .check(
                            "MATCH (:Ego)-[k:KNOWS]->(a) RETURN k.closeness AS c, a.kind AS kind, count(a) AS n, avg(k.closeness) AS m");
    private static final ValidatedQuery BY_KIND =
            new QueryPolicy(K)
                    .check(
                            "MATCH (:Ego)-[k:KNOWS]->(b) RETURN count(b) AS many, b.kind, k.closeness");
    private static final ValidatedQuery TOTAL =
            new QueryPolicy(K).check("MATCH (:Ego)-[:KNOWS]->(a) RETURN count(a) AS n");
    private static final ValidatedQuery TRAIT =
            new QueryPolicy(K)
                    .check(
                            "MATCH (e:Ego)-[:KNOWS]->(a) WITH e, count(a) AS n RETURN e.structure_size AS size, n");

    @Test
    void onlyDifferencesBelowKOfTheSameGroupAreFound() {
        Random random = new Random(1);
        int close = 0;
        for (int i = 0; i < 5_000; i++) {
            Map<List<Object>, Long> one = groups(random);
            Map<List<Object>, Long> other = groups(random);
            GroupCounts first = recorded(BY_CLOSENESS, rows(one, true));
            GroupCounts second = recorded(BY_KIND, rows(other, false));
            boolean expected =
                    one.entrySet().stream()
                                    .anyMatch(group ->
                                            differ(group.getValue(), other.get(group.getKey())))
                            || differ(sum(one), sum(other));
            assertThat(first.differByFewer(second, K))
                    .as("%s %s", one, other)
                    .isEqualTo(expected)
                    .isEqualTo(second.differByFewer(first, K));
            close += expected ? 1 : 0;
        }
        assertThat(close).isBetween(1_000, 4_000);
    }

    @Test
    void aTotalIsComparedWithTheSumOfTheGroups() {
        GroupCounts total = recorded(TOTAL, List.of(List.of(8L)));
        Map<List<Object>, Long> groups =
                new TreeMap<>(java.util.Comparator.comparing(List::toString));
        groups.put(List.of(5L, "friend"), 6L);
        groups.put(List.of(1L, "friend"), 2L);
        assertThat(total.differByFewer(recorded(BY_CLOSENESS, rows(groups, true)), K)).isTrue();
    }

    @Test
    void aCountToldByOneAnswerIsNoDifference() {
        GroupCounts both = new GroupCounts(Map.of("", java.util.Set.of(8L, 6L)));
        assertThat(both.differByFewer(recorded(TOTAL, List.of(List.of(6L))), K)).isFalse();
        assertThat(both.differByFewer(recorded(TOTAL, List.of(List.of(7L))), K)).isTrue();
    }

    @Test
    void aTraitOfOneMapIsNoCountOverMaps() {
        GroupCounts one = recorded(TRAIT, List.of(List.of(8L, 8L)));
        assertThat(one.byGroup()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MATCH (e:Ego) RETURN count(e) AS n | MATCH (e:Ego) WHERE e.size > 3 RETURN count(e) AS n | true",
                "MATCH (e:Ego) WHERE e.size > 3 RETURN count(e) | match (e:Ego) where e.size > $least return count(e) | true",
                "MATCH (e:Ego) WHERE e.a = 'x' RETURN count(e) | MATCH (e:Ego) WHERE e.a = \"y\" RETURN count(e) // again | true",
                "MATCH (e:Ego) RETURN count(e) | MATCH (s:Step) RETURN count(s) | false",
                "MATCH (e:Ego) WHERE e.a > 1 RETURN count(e) | MATCH (e:Ego) WHERE e.b < 1 RETURN count(e) | false",
            })
    void questionsThatDifferInConditionsOrValuesAreAlike(String one, String other, boolean alike) {
        assertThat(QueryTokens.of(one).isAlike(QueryTokens.of(other))).isEqualTo(alike);
        assertThat(QueryTokens.of(other).isAlike(QueryTokens.of(one))).isEqualTo(alike);
    }

    /// Of those that are told, which are of k or more.
    private static boolean differ(Long one, @Nullable Long other) {
        return other != null
                && one >= K
                && other >= K
                && !one.equals(other)
                && Math.abs(one - other) < K;
    }

    private static Long sum(Map<List<Object>, Long> groups) {
        return groups.values().stream().filter(n -> n >= K).mapToLong(n -> n).sum();
    }

    private static Map<List<Object>, Long> groups(Random random) {
        Map<List<Object>, Long> groups =
                new TreeMap<>(java.util.Comparator.comparing(List::toString));
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            groups.put(
                    List.of(random.nextLong(3), List.of("pet", "friend").get(random.nextInt(2))),
                    1 + random.nextLong(25));
        }
        return groups;
    }

    private static List<List<Object>> rows(Map<List<Object>, Long> groups, boolean closenessFirst) {
        List<List<Object>> rows = new ArrayList<>();
        groups.forEach((group, n) ->
                rows.add(
                        closenessFirst
                                ? List.of(group.get(0), group.get(1), n, 1.0)
                                : List.of(n, group.get(1), group.get(0))));
        return rows;
    }

    /// As small cells let them through.
    private static GroupCounts recorded(ValidatedQuery query, List<List<Object>> rows) {
        GroupCountRecorder recorder = new GroupCountRecorder(query, ignored());
        SmallCells cells = new SmallCells(K, query, recorder);
        cells.columns(columns(query));
        rows.forEach(row -> {
            List<@Nullable Object> whole = new ArrayList<>(row);
            query.mapCounts().forEach(maps -> whole.add(100L));
            cells.row(whole);
        });
        cells.end();
        return recorder.disclosedCounts(true);
    }

    private static List<String> columns(ValidatedQuery query) {
        List<String> columns = new ArrayList<>();
        Arrays.stream(query.written().text().split("RETURN ")[1].split(", "))
                .map(column -> column.replaceAll(".* AS ", ""))
                .forEach(columns::add);
        columns.addAll(query.mapCounts());
        return columns;
    }

    private static RowSink ignored() {
        return new RowSink() {
            @Override
            public void columns(List<String> names) {
                assertThat(names).isNotEmpty();
            }

            @Override
            public boolean row(List<@Nullable Object> values) {
                return values.stream().noneMatch(Objects::isNull);
            }
        };
    }
}
