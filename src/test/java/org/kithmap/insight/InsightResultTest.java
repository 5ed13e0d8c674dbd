package org.kithmap.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kithmap.encryption.MapCipher;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Row;
import org.kithmap.testing.TestGraph;

class InsightResultTest {

    private static final String HEADER =
            """
            // @title     Friends
            // @section   together
            // @order     10
            // @question  How many friends are there?
            // @finding   {alters}
            // @none      No friend is noted.
            // @why       Friends matter.
            // @needs     alters=2, closeness=1
            // @needs     share: relations=8
            // @value     share percent Share
            // @value     size number Size
            """;

    private static final String QUERY = "MATCH (me:Ego {id: $ego}) RETURN 1";

    private static final InsightResult FOUND =
            new InsightResult(
                    "friends",
                    true,
                    List.of(),
                    List.of("a"),
                    List.of("work"),
                    Map.of("share", 0.5, "size", 4L));

    @Test
    void noRowMeansThatNothingWasFound() {
        assertThat(InsightResult.of(insight("RETURN $ego AS x"), List.of(), MapCipher.NONE))
                .isEqualTo(
                        new InsightResult(
                                "friends", false, List.of(), List.of(), List.of(), Map.of()));
    }

    @Test
    void anUndefinedValueIsNull() {
        InsightResult insightResult =
                InsightResult.of(
                        insight("RETURN $ego AS x"),
                        rows(
                                "['a'] AS alters, ['work'] AS domains, {share: null, size: 0} AS values"),
                        MapCipher.NONE);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("share", null);
        values.put("size", 0L);
        assertThat(insightResult)
                .isEqualTo(
                        new InsightResult(
                                "friends", true, List.of(), List.of("a"), List.of("work"), values));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [] AS alters, [] AS values | returns the columns [alters, values], not [alters, domains, values]
                    [] AS alters, [] AS domains, {size: 1} AS values | returns the values [size], but declares [share, size]
                    [] AS alters, [] AS domains, {share: 1.5, size: 1} AS values | returns a value "share" that is not a percent
                    [] AS alters, [] AS domains, {share: 0.5, size: 1.0} AS values | returns a value "size" that is not a number
                    """)
    void aQueryThatReturnsSomethingElseFailsWithItsName(String columns, String message) {
        Insight insight = insight("MATCH (me:Ego {id: $ego}) RETURN " + columns);
        assertThatThrownBy(() -> InsightResult.of(insight, rows(columns), MapCipher.NONE))
                .hasMessage("cypher/insights/friends.cypher " + message);
    }

    @Test
    void anInsightOfTwoRowsFails() {
        Insight insight = insight("MATCH (me:Ego {id: $ego}) RETURN 1");
        Row row = new Row(Map.of());
        assertThatThrownBy(() -> InsightResult.of(insight, List.of(row, row), MapCipher.NONE))
                .hasMessage(
                        "cypher/insights/friends.cypher returns 2 rows; at most one is allowed");
    }

    @Test
    void anInsightThatMayNotSpeakYetSaysOnlyWhatItAwaits() {
        assertThat(FOUND.ifNeedsMet(noted(1, 0, 0), insight(QUERY)))
                .isEqualTo(
                        new InsightResult(
                                "friends",
                                false,
                                List.of(AnswerType.ALTERS, AnswerType.CLOSENESS),
                                List.of(),
                                List.of(),
                                Map.of()));
    }

    @Test
    void aPercentageOfFewerThanEightIsNotSaid() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("share", null);
        values.put("size", 4L);
        assertThat(FOUND.ifNeedsMet(noted(2, 1, 7), insight(QUERY)).values()).isEqualTo(values);
    }

    @Test
    void aPercentageOfEightIsSaid() {
        assertThat(FOUND.ifNeedsMet(noted(2, 1, 8), insight(QUERY))).isEqualTo(FOUND);
    }

    @ParameterizedTest
    @CsvSource({"5, [ALTERS]", "6, []"})
    void nothingIsSaidToBeMissingOnAMapOfFewerThanSix(long alters, String awaits) {
        InsightResult none = InsightResult.of(insight(QUERY), List.of(), MapCipher.NONE);
        assertThat(none.ifNeedsMet(noted(alters, 1, 8), insight(QUERY)).awaits())
                .hasToString(awaits);
    }

    private static AnswerCounts noted(long alters, long closeness, long relations) {
        return new AnswerCounts(
                Map.of(
                        AnswerType.ALTERS,
                        alters,
                        AnswerType.CLOSENESS,
                        closeness,
                        AnswerType.RELATIONS,
                        relations));
    }

    private static List<Row> rows(String columns) {
        return TestGraph.graph().read(new CypherFile("test", "RETURN " + columns), Map.of());
    }

    private static Insight insight(String query) {
        return InsightFile.read(new CypherFile("insights/friends.cypher", HEADER + query));
    }
}
