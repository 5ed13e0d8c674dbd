package org.kithmap.querypolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kithmap.insight.Insights;
import org.kithmap.page.PageTexts;
import org.kithmap.querypolicy.syntax.QueryRejected;
import org.kithmap.querypolicy.syntax.Violation;
import org.kithmap.querypolicy.syntax.ViolationCode;
import org.kithmap.testing.TestGraph;

/// Refusals with their place and words, the properties of accepted queries, and the guarantee that
/// every text leads to one or the other.
class QueryPolicyTest {

    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");

    private final QueryPolicy queryPolicy = new QueryPolicy();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            textBlock =
                    """
                    MATCH (n) RETRUN n              | Invalid input 'RETRUN': expected 'RETURN'
                    MATCH (n) retrn n               | Invalid input 'retrn': expected 'RETURN'
                    MATCH (n) WEHRE n.x = 1 RETURN n | Invalid input 'WEHRE': expected 'WHERE'
                    MATCH (n) somehow n             | Invalid input 'somehow'
                    RETURN 1 AS                     | Invalid input '': expected a variable name
                    """)
    void aSyntaxErrorSuggestsTheWordThatWasMeant(String text, String words) {
        assertThat(queryPolicy.verdict(text).refusals())
                .first()
                .extracting(violation -> violation.why().params().get("words"))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            textBlock =
                    """
                    empty               |                  | «  »
                    escaped-character   | \\u              | RETURN '«\\u»0041'
                    prefix              | EXPLAIN          | «explain» RETURN 1
                    several-statements  | ;                | RETURN 1; «RETURN 2»
                    syntax              | RETRUN           | MATCH (n) «RETRUN» n
                    syntax              |                  | MATCH (n) RETURN n.«»
                    writes              | SET              | MATCH (n) «SET n.x = 1» RETURN n
                    writes              | CREATE           | «CREATE (n)» RETURN n
                    files               | LOAD CSV         | «LOAD CSV FROM 'x' AS l» RETURN l
                    other-database      | USE              | «USE neo4j» RETURN 1
                    administration      | SHOW             | «SHOW USERS»
                    foreach             | FOREACH          | «FOREACH (x IN [1] ¦ CREATE ())»
                    transactions        | IN TRANSACTIONS  | CALL { RETURN 1 AS x } «IN TRANSACTIONS» RETURN x
                    not-on-the-list     | USING            | MATCH (a:A) «USING SCAN a:A» RETURN a
                    function            | apoc.version()   | RETURN 'Zoë 😀', «apoc.version»()
                    procedure           | CALL dbms.info   | CALL «dbms.info»() YIELD id RETURN id
                    range-without-end   | range()          | RETURN «range(1, $n)»
                    range-too-long      | range()          | RETURN 1 + size(«range(1, 1001)»)
                    nested-too-far      | all()            | WITH range(1, 1000) AS r RETURN all(x IN r WHERE all(y IN r WHERE «all(z IN r WHERE z > 0)»))
                    nested-too-far      | [… IN … ¦ …]   | WITH range(1, 1000) AS r RETURN [x IN r ¦ [y IN r ¦ size(«[z IN r ¦ 1]»)]]
                    grows               | reduce()         | RETURN «reduce(s = 'a', x IN [1, 2] ¦ s + s)»
                    pattern-not-literal | =~               | MATCH (n) WHERE n.x «=~ $x» RETURN n
                    pattern-too-costly  | =~               | MATCH (n) WHERE n.x «=~ '(a+)+'» RETURN n
                    path-without-end    | *                | MATCH (a)-[«*»]-(b) RETURN a
                    path-too-long       | *1..13           | MATCH (a)-[«*1..13»]-(b) RETURN a
                    path-without-end    | +                | MATCH (a)--«+»(b) RETURN a
                    too-many-paths      | 51               | MATCH SHORTEST «51» (a)--{1,3}(b) RETURN a
                    """)
    void aRefusalNamesTheClauseAndItsPosition(String code, String clause, String marked) {
        String text = Objects.requireNonNull(marked).replace('¦', '|');
        int from = text.indexOf('«');
        int to = text.indexOf('»') - 1;
        Violation violation = queryPolicy.refusals(text.replaceAll("[«»]", "")).getFirst();
        assertThat(violation.why().code()).isEqualTo(code);
        assertThat(violation.clause()).isEqualTo(clause == null ? "" : clause.replace('¦', '|'));
        assertThat(List.of(violation.from(), violation.to())).isEqualTo(List.of(from, to));
    }

    @Test
    void allViolationsAreReportedInOrder() {
        assertThat(
                        queryPolicy.refusals(
                                "MATCH (a)-[*]-(b) WHERE apoc.x() RETURN range(1, $n), foo()"))
                .extracting(Violation::clause)
                .containsExactly("*", "apoc.x()", "range()", "foo()");
    }

    @Test
    void aQueryIsRefusedForItsFirstViolation() {
        assertThatThrownBy(() -> queryPolicy.check("MATCH (a)-[*]-(b) RETURN foo()"))
                .isInstanceOf(QueryRejected.class)
                .hasMessage(
                        "*: A path needs a maximum length of 12 steps or fewer. Write for example *1..12.");
    }

    @Test
    void aPassedQueryHasItsParameters() {
        assertThat(
                        queryPolicy
                                .check(
                                        "MATCH (a {id: $id}) WHERE a.x IN $`the list` RETURN a LIMIT $id")
                                .parameters())
                .containsExactlyInAnyOrder("id", "the list");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    MATCH (e:Ego) RETURN e.id AS id, 1 AS one                               |         |
                    MATCH (e:Ego) RETURN count(*), count(e) AS n, sum(e.x) AS s             | count(*),n | s
                    MATCH (e:Ego) WITH e.x AS x, count(*) AS n RETURN x, n AS maps          | maps    |
                    MATCH (e:Ego) WITH count(*) AS n RETURN n, 100.0 * n / 7 AS share       | n       | share
                    MATCH (e:Ego) WITH collect(e) AS es RETURN size(es) AS n, es            | n       | es
                    MATCH (e:Ego) WITH collect(e) AS all UNWIND all AS e RETURN e.id AS id  |         |
                    MATCH (e:Ego) RETURN COUNT { (e)--() } AS ties, EXISTS { (e)--() } AS x | ties    |
                    MATCH (e:Ego) CALL (e) { RETURN count(*) AS n } RETURN n                | n       |
                    RETURN 1 AS n UNION ALL MATCH (e) RETURN count(e) AS n                  | n       |
                    MATCH (e) RETURN count(e) AS n, 1 AS m UNION ALL MATCH (e) RETURN sum(1) AS n, count(*) AS m | n,m | n
                    MATCH (e:Ego) WITH count(e) AS n RETURN *                               | n       |
                    MATCH (e:Ego) RETURN count(e) AS m, coalesce(count(e), 0) AS n          | m       | n
                    MATCH (e:Ego) RETURN count(*) AS n, CASE WHEN count(*) > 3 THEN 'many' END AS words | n | words
                    MATCH (e:Ego) RETURN count(*) AS m, max(e.x) AS most, toString(count(*)) AS n | m  | most,n
                    MATCH (e:Ego) WITH e, COUNT { (e)--() } AS size RETURN size, count(e) AS maps | maps | size
                    """)
    void countsAndOtherAggregatesAreRecognizedAmongTheColumns(
            String query, String counts, String aggregates) {
        ValidatedQuery validatedQuery = new QueryPolicy(5).check(query).written();
        assertThat(validatedQuery.counts()).isEqualTo(names(counts));
        assertThat(validatedQuery.aggregates()).isEqualTo(names(aggregates));
    }

    private static Set<String> names(String names) {
        return names == null ? Set.of() : Set.of(names.split(","));
    }

    @Test
    void everyInsightPasses() {
        assertThat(new Insights(TestGraph.graph(), TestGraph.maps()).catalogue())
                .isNotEmpty()
                .allSatisfy(insight -> assertThat(queryPolicy.refusals(insight.query())).isEmpty());
    }

    @Test
    void offeredFunctionsAreDistinct() {
        assertThat(queryPolicy.functions())
                .contains("count", "percentileCont", "reduce")
                .doesNotHaveDuplicates();
    }

    @Test
    void everyOfferedFunctionPasses() {
        Set<String> inTheGrammar =
                Set.of("all", "any", "exists", "none", "reduce", "shortestPath", "single");
        List<String> called = new ArrayList<>(queryPolicy.functions());
        called.removeAll(inTheGrammar);
        assertThat(called)
                .isNotEmpty()
                .allSatisfy(function ->
                        assertThat(queryPolicy.refusals("RETURN " + function + "(1)"))
                                .noneMatch(violation -> violation.why().code().equals("function")));
    }

    /// From what passes, by taking out, doubling and mixing its words.
    @Test
    void everyTextPassesOrIsRefusedAtAPlaceInIt() {
        Random random = new Random(20260301);
        List<String> sound = new ArrayList<>();
        TitledQuery.of("legitimate.txt").forEach(titledQuery -> sound.add(titledQuery.query()));
        AttacksTest.attacks().forEach(attack -> sound.add(attack.query()));
        List<String> words =
                sound.stream()
                        .filter(query -> query.length() < 2000)
                        .flatMap(query -> Arrays.stream(query.split("(?<=\\W)|(?=\\W)")))
                        .distinct()
                        .toList();
        for (int round = 0; round < 1500; round++) {
            String text = broken(sound.get(random.nextInt(sound.size())), words, random);
            long start = System.nanoTime();
            List<Violation> refusals = queryPolicy.refusals(text);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as(text)
                    .isLessThan(Duration.ofSeconds(10));
            assertThat(refusals)
                    .as(text)
                    .allMatch(violation ->
                            0 <= violation.from()
                                    && violation.from() <= violation.to()
                                    && violation.to() <= text.length());
        }
    }

    private static String broken(String text, List<String> words, Random random) {
        StringBuilder broken = new StringBuilder(text);
        for (int change = 0; change <= random.nextInt(6); change++) {
            int at = random.nextInt(broken.length() + 1);
            int end = Math.min(broken.length(), at + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> broken.delete(at, end);
                case 1 -> broken.insert(at, words.get(random.nextInt(words.size())));
                case 2 -> broken.insert(at, broken.substring(at, end).repeat(random.nextInt(300)));
                default -> broken.insert(at, Character.toString(random.nextInt(0x2100)));
            }
        }
        return broken.toString();
    }

    /// The beginning of the key of a text.
    private static final String REFUSAL = "refusal.";

    static Stream<String> languages() {
        return PageTexts.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyViolationHasATextInEveryLanguage(String language) {
        Map<String, String> words = new HashMap<>();
        PageTexts.of(language)
                .byKey()
                .forEach((key, text) -> {
                    if (key.startsWith(REFUSAL)) {
                        words.put(key.substring(REFUSAL.length()), text.words());
                    }
                });
        assertThat(words.keySet())
                .isEqualTo(
                        Arrays.stream(ViolationCode.values())
                                .map(ViolationCode::code)
                                .collect(Collectors.toSet()));
        for (ViolationCode violationCode : ViolationCode.values()) {
            assertThat(named(Objects.requireNonNull(words.get(violationCode.code()))))
                    .as(violationCode.code())
                    .isEqualTo(named(violationCode.english()));
        }
    }

    private static Set<String> named(String words) {
        return NAMED.matcher(words)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
