package org.kithmap.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kithmap.graph.CypherFile;
import org.kithmap.insight.Insight;
import org.kithmap.insight.InsightValue;

/// An insight asked of all maps of the copy at once: on how many it says something, of how many it
/// speaks and what its numbers are, on average. Of one map alone, an insight tells of one person,
/// so where small counts are not told it is asked in this form.
///
/// @param text of the form that groups only are told in, too
record InsightAcrossMaps(String text, List<QueryColumn> columns) {

    /// Without the comment, which is of the form and not of the query.
    private static final String FORM =
            CypherFile.load("analysis/insight-across-maps.cypher")
                    .text()
                    .lines()
                    .filter(line -> !line.startsWith("//"))
                    .collect(Collectors.joining("\n"));

    /// Its last line.
    private static final String MEAN = FORM.substring(FORM.lastIndexOf('\n') + 1).strip();

    /// Those that can be asked so. What people wrote themselves is not in the copy, and what speaks
    /// of it can't.
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
            mean(insight, "domains", "average number of areas of life in the finding", means, columns);
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
