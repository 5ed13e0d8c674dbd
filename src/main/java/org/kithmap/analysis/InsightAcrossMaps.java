package org.kithmap.analysis;

import java.util.ArrayList;
import java.util.List;
import org.kithmap.insight.Insight;
import org.kithmap.insight.InsightValue;

/// An insight asked of all maps of the copy at once: on how many it says something, of how many it
/// speaks and what its numbers are, on average. Of one map alone, an insight tells of one person,
/// so where small counts are not told it is asked in this form.
///
/// @param text of the form that groups only are told in, too
record InsightAcrossMaps(String text, List<QueryColumn> columns) {

    /// Those that can be asked so. What people wrote themselves is not in the copy, and what speaks
    /// of it can't.
    static List<Insight> askable(List<Insight> insights) {
        return insights.stream().filter(insight -> !insight.isOfOwnWords()).toList();
    }

    static InsightAcrossMaps of(Insight insight) {
        List<String> items = new ArrayList<>();
        List<QueryColumn> columns = new ArrayList<>();
        items.add("count(*) AS maps");
        columns.add(new QueryColumn("maps", "how many maps there are"));
        items.add("count(e.%s) AS found".formatted(insight.property("alters")));
        columns.add(new QueryColumn("found", "on how many of them this insight says something"));
        mean(insight, "alters", "of how many it speaks there, on average", items, columns);
        if (insight.namesDomains()) {
            mean(insight, "domains", "areas of life it names, on average", items, columns);
        }
        for (InsightValue value : insight.values()) {
            if (value.type().isNumber() && value.label() != null) {
                mean(insight, value.name(), "on average: " + value.label(), items, columns);
            }
        }
        return new InsightAcrossMaps(
                "MATCH (e:Ego)\nRETURN %s".formatted(String.join(",\n  ", items)),
                List.copyOf(columns));
    }

    private static void mean(
            Insight insight,
            String value,
            String about,
            List<String> items,
            List<QueryColumn> columns) {
        items.add("avg(e.%s) AS %s".formatted(insight.property(value), value));
        columns.add(new QueryColumn(value, about));
    }
}
