package org.kithmap.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kithmap.graph.CypherFile;
import org.kithmap.graph.Row;

/// Of how many alters of today each thing is noted on a map.
record AnswerCounts(Map<AnswerType, Long> counts) {

    static final CypherFile QUERY = CypherFile.load("insight-input/answer-counts.cypher");

    static AnswerCounts of(List<Row> rows) {
        Row row = rows.getFirst();
        return new AnswerCounts(
                Arrays.stream(AnswerType.values())
                        .collect(
                                Collectors.toMap(
                                        Function.identity(), noted -> row.number(noted.key()))));
    }

    boolean meets(Need need) {
        return counts.getOrDefault(need.noted(), 0L) >= need.atLeast();
    }
}
