package org.kithmap.analysis.library;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kithmap.graph.CypherFile;
import org.kithmap.insight.Insight;
import org.kithmap.insight.InsightValue;

/// A query that evaluates an insight on all maps of the copy at once: the number of maps with a
/// finding, and the mean number of people and mean values of the finding. An insight on a single
/// map describes one person, so this form replaces it when small counts are suppressed.
///
/// @param text the query, in a form that is also accepted for grouped figures
record InsightAcrossMaps(String text, List<QueryColumn> columns) {

    /// The query template, without its leading comment.
    private static final String FORM =
            CypherFile.load("analysis/insight-across-maps.cypher")
                    .text()
                    .lines()
                    .filter(line -> !line.startsWith("//"))
                    .collect(Collectors.joining("\n"));

    /// The last line of the template, repeated for each mean.
    private static final String MEAN = FORM.substring(FORM.lastIndexOf('\n') + 1).strip();

    /// Returns the insights that have this form. Insights on people's own words have none, because
    /// the copy does not contain these words.
    static List<Insight> askable(List<Insight> insights) {
        return insights.stream().filter(insight -> !insight.isOfOwnWords()).toList();
    }

    static InsightAcrossMaps of(Insight insight) {
        List<String> means = new ArrayList<>();
        List<QueryColumn> columns = new ArrayList<>();
        columns.add(new QueryColumn("maps", "number of maps"));
        columns.add(new QueryColumn("found", "number of maps with a finding"));
        mean(insight, "alters", "average number of alters in the finding", means, columns);
        if (insight.namesDomains()) {
            mean(
                    insight,
                    "domains",
                    "average number of areas of life in the finding",
                    means,
                    columns);
        }
        for (InsightValue value : insight.values()) {
            if (value.type().isNumber() && value.label() != null) {
                mean(insight, value.name(), "average of: " + value.label(), means, columns);
            }
        }
        String text =
                FORM.replace("`{alters}`", insight.property("alters"))
                        .replace(MEAN, String.join(",\n  ", means));
        return new InsightAcrossMaps(text, List.copyOf(columns));
    }

    private static void mean(
            Insight insight,
            String value,
            String about,
            List<String> means,
            List<QueryColumn> columns) {
        means.add(
                MEAN.replace("`{property}`", insight.property(value)).replace("`{value}`", value));
        columns.add(new QueryColumn(value, about));
    }
}
